from companion.exchange.formats import reader_of
from tests.companion.exchange.samples import IMPORTS

_READERS = {
    "google_contacts_new.csv": "google_contacts",
    "google_contacts_old.csv": "google_contacts",
    "linkedin_connections_bom_excel.csv": "linkedin_connections",
    "linkedin_connections_header_first.csv": "linkedin_connections",
    "linkedin_connections_quirks.csv": "linkedin_connections",
    "linkedin_invitations.csv": "linkedin_invitations",
    "linkedin_messages_quirks.csv": "linkedin_messages",
    "mail_mboxrd.mbox": "mbox",
    "x_direct-messages.js": "x_files",
    "x_following.js": "x_files",
    "x_tweets.js": "x_files",
    "ezvcard_gmail-list.vcf": "vcard",
    "ezvcard_gmail-single2.vcf": "vcard",
    "monica_broken_vcard_stub.vcard": "vcard",
    "monica_single_contact_stub.csv": "any_csv",
    "monica_single_vcard_stub.vcard": "vcard",
    "monica_vcard_stub.vcf": "vcard",
    "nametag_apple_iphone.vcf": "vcard",
    "nametag_google.vcf": "vcard",
    "nametag_v4.vcf": "vcard",
}


def test_every_file_of_others_finds_its_reader_by_what_is_in_it() -> None:
    for path in IMPORTS.rglob("*.*"):
        with path.open("rb") as stream:
            reader = reader_of(stream, "file.csv" if path.suffix == ".csv" else "file")
        assert str(getattr(reader, "__name__", "")).rpartition(".")[2] == _READERS[path.name], path.name
