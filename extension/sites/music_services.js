// Music services: an artist's page calls itself a profile and does not say whether it is a person's or a band's, so nobody is read.
export default {
  name: "music_services",
  label: "Music services",
  version: 1,
  hosts: [
    "open.spotify.com",
    "music.apple.com",
    "music.youtube.com",
    "*.deezer.com",
    "*.tidal.com",
    "*.soundcloud.com",
  ],
  pages: [],
};
