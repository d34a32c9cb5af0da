// ORCID: a researcher's public record, an app that fills in after the page has come.

const ID = "((?:\\d{4}-){3}\\d{3}[\\dX])";

export default {
  name: "orcid",
  label: "ORCID",
  version: 1,
  hosts: ["*.orcid.org"],
  pages: [
    {
      kind: "profile",
      path: "^/(?<id>(?:\\d{4}-){3}\\d{3}[\\dX])(?:/|$)",
      stableId: "orcid",
      profile: "https://orcid.org/{id}",
    },
  ],
  views: {
    profile: [
      {
        when: "#names h1, h1.name",
        showsId: [
          { from: "title", match: `\\(${ID}\\)` },
          { from: "page", select: "#orcid-id, app-side-bar-id, app-record-header", match: ID },
          { from: "page", select: 'link[rel="canonical"]', attr: "href", match: `${ID}/?$` },
        ],
        fields: {
          name: [
            { from: "page", select: "#names h1.name, #names h1", first: true, without: ".mat-caption" },
            { from: "title", match: `^(.+?) \\(${ID}\\)` },
          ],
          bio: [{ from: "page", select: "#biography p, #biography-value", first: true }],
          links: [
            {
              from: "page",
              select: 'app-side-bar a[rel~="me"], app-side-bar-personal-info a[rel~="me"], #websites a[rel~="me"]',
              attr: "href",
            },
          ],
        },
      },
    ],
  },
};
