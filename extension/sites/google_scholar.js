// Google Scholar: a researcher's page. It tells the domain of a verified e-mail address, never the address itself.

const ID = "[?&]user=([\\w-]{12})(?:&|$)";

// Whoever names no employer is said to be of an unknown one.
const UNKNOWN =
  "^(?=.{0,40}$).*(?:unknown|unbekannt|inconnu|desconocid|desconhecid|sconosciut|onbekend|okänd|ukjent|ukendt|nieznan|неизвест|不明|未知)";

export default {
  name: "google_scholar",
  label: "Google Scholar",
  version: 1,
  hosts: ["scholar.google."],
  pages: [
    {
      kind: "profile",
      path: "^/citations$",
      // Other views are lists of people, or one of the person's papers.
      query: { user: "^(?<id>[\\w-]{12})$", view_op: "^(?:list_works)?$" },
      stableId: "google_scholar:user",
      profile: "https://scholar.google.com/citations?user={id}",
    },
  ],
  views: {
    profile: [
      {
        when: "#gsc_prf_in",
        root: "#gsc_prf_w, #gsc_prf, body",
        holds: "#gsc_prf_in",
        showsId: [
          { from: "page", anywhere: true, select: 'link[rel="canonical"]', attr: "href", match: ID },
          { from: "page", select: "#gsc_prf_pup-img, #gsc_prf_pua img", attr: "src", match: ID },
        ],
        fields: {
          name: [{ from: "page", select: "#gsc_prf_in", first: true }],
          headline: [
            { from: "page", select: ".gsc_prf_il:not([id]):has(a)", first: true },
            { from: "page", select: ".gsc_prf_il:not([id])", first: true, reject: UNKNOWN },
          ],
          // The link may hold the position as well; with a comma in it, nobody can tell where that ends.
          company: [
            { from: "page", select: '.gsc_prf_il:not([id]) a[href*="view_org"]', first: true, match: "^[^,]+$" },
          ],
          avatar_url: [
            {
              from: "page",
              select: "#gsc_prf_pup-img, #gsc_prf_pua img",
              attr: "src",
              reject: "avatar_scholar",
              first: true,
            },
          ],
          links: [{ from: "page", select: "#gsc_prf_ivh a[href]", attr: "href" }],
        },
      },
    ],
  },
};
