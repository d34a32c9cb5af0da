"""Invented people, and the invented things kept about them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from companion.domain.answer import Answer, Candidate, Delivered, Status
from companion.domain.cadence import Cadence
from companion.domain.calendar_feed import CalendarFeed
from companion.domain.capture import Capture, Chosen
from companion.domain.circle import Circle
from companion.domain.client import Client
from companion.domain.contact import Contact, Profile
from companion.domain.edit import Edit
from companion.domain.favor import Favor, Size, Way
from companion.domain.imported import Answered, Counts, Import, ImportStep
from companion.domain.imported import Stage as ImportStage
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.introduction import Introduction
from companion.domain.invitation import Invitation
from companion.domain.judgement import Verdict, judged
from companion.domain.meeting import Meeting
from companion.domain.mentorship import Mentorship, Role, Session
from companion.domain.merge import Merge
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.person import Person, StableId
from companion.domain.practice import Practice
from companion.domain.preferences import Badge, Preferences
from companion.domain.tag_cadence import TagCadence
from companion.store.door import Data

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), emails=("Ada@X.example",), cadence=Cadence(months=3))
BO = Contact("bo", "Bo Øther", date(2026, 1, 2), company="Engines “& Co”")
SEVEN = StableId("github:user_id", "7")
PAGE = Profile("github:ada", "ada", "github", "ada", "https://github.com/ada", SEVEN, ("github:user_id:7",))
CAPTURE = Capture("c1", NOON, "https://github.com/ada", "github@1", Person("Ada"), ("company",), Chosen(note="Hello"))
EDIT = Edit("e1", "ada", NOON, ("company", "tags"), tags=("cello",))
MERGE = Merge("m1", "ada", "bo", NOON, undone_at=NOON)
APART = judged("ada", "bo", Verdict.APART, NOON, ("same name",))
MOVED = NoticedChange(
    "c1.company", "ada", "company", "Engines", "Looms", NOON, NOON.date(), "https://github.com/ada", "github:ada"
)
CALL = Interaction("i1", "ada", NOON, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED, words="Hi")
NOTE = Note("n1", "ada", "Plays the\ncello 🎻", NOON)
ANSWER = Answer("c1", Status.REVIEW, NOON, Delivered.CAPTURE, candidates=(Candidate("ada", ("same name",)),))
DAY, LATER = date(2026, 3, 1), date(2026, 4, 1)
GUILD = Circle("g1", "Guild", NOON, "Who weave", Cadence(months=2), Cadence(days=14))
EVENING = Meeting("g1m1", "g1", DAY, NOON, "The mill", "Looms", ("ada", "bo"))
ASKED_IN = Invitation("v1", "g1", "bo", DAY, accepted_on=LATER)
HELP = Favor("f1", "ada", Way.GIVEN, Size.MEDIUM, "Read her paper", DAY, LATER)
BROUGHT = Introduction("b1", "ada", "bo", "Both weave", NOON, asked_one_on=DAY, made_on=LATER, outcome="They met")
JOB = Opportunity("o1", "bo", Chance.JOB, "Head of engines", DAY, Stage.PURSUING, LATER, thanked_on=LATER)
GUIDE = Mentorship("t1", "ada", Role.MENTOR, DAY, "Mathematics")
TALK = Session("t1s1", "t1", "ada", DAY, "How to begin", "At the end", promised_on=LATER)
CELLISTS = TagCadence("cello", Cadence(days=90))
WISHES = Preferences(
    budget=5, badge=Badge.PLAN, employer="Looms", employer_domains=("looms.example",), quiet_days=(5, 6)
)
FILE = Import(
    "im1", "Connections.csv", 512, NOON, NOON, ImportStage.DONE, "LinkedIn", Answered(("Ada",)), Counts(new=1)
)
STEP = ImportStep("im1.1", "im1", 1, captures=("c1",), seen=("ada",))
FEED = CalendarFeed("hash-of-secret", NOON)
CLIENT = Client("k1", "Browser", "hash-of-token", "secret-key", None, NOON, date(2026, 3, 1))


def keep_everything(data: Data) -> None:
    """One record of every word, and a second contact."""
    data.contacts.put(ADA)
    data.contacts.put(BO)
    data.profiles.put(PAGE)
    data.captures.put(CAPTURE)
    data.edits.put(EDIT)
    data.merges.put(MERGE)
    data.judgements.put(APART)
    data.noticed_changes.put(MOVED)
    data.interactions.put(CALL)
    data.notes.put(NOTE)
    data.circles.put(GUILD)
    data.tag_cadences.put(CELLISTS)
    data.meetings.put(EVENING)
    data.invitations.put(ASKED_IN)
    data.favors.put(HELP)
    data.introductions.put(BROUGHT)
    data.opportunities.put(JOB)
    data.mentorships.put(GUIDE)
    data.sessions.put(TALK)
    data.preferences.put(WISHES)
    data.imports.put(FILE)
    data.import_steps.put(STEP)
    data.answers.put(ANSWER)
    data.clients.put(CLIENT)
    data.calendar_feeds.put(FEED)


def person(number: int) -> Contact:
    """One of any number of people, about a kilobyte of text each."""
    return replace(ADA, id=f"p{number}", name=f"Person {number}", emails=(), bio=f"{number} " * 180)
