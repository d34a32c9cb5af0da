// Files dropped anywhere on the page.

/** @param {(files: File[]) => unknown} take @param {(why: string) => unknown} refuse */
export function acceptDrops(take, refuse) {
  const isOfFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes("Files") ?? false;
  const mark = (/** @type {boolean} */ isOver) => document.body.classList.toggle("dropping", isOver);
  document.addEventListener("dragover", (event) => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && mark(false));
  document.addEventListener("drop", (event) => {
    if (!isOfFiles(event)) return;
    event.preventDefault(); // else the browser opens the file in place of the page
    mark(false);
    const items = [.../** @type {DataTransfer} */ (event.dataTransfer).items].filter(({ kind }) => kind === "file");
    const isFolder = (/** @type {DataTransferItem} */ item) => item.webkitGetAsEntry?.()?.isDirectory ?? false;
    if (items.some(isFolder)) refuse("That is a folder. Open it and drop the files in it, or drop it as a zip.");
    else take(items.map((item) => /** @type {File} */ (item.getAsFile())));
  });
}
