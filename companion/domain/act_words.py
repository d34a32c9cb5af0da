"""What one could do: a clause for each practice and each occasion for it."""

from enum import StrEnum

from companion.domain.interaction import Kind
from companion.domain.practice import Practice


class Occasion(StrEnum):
    """What gives an occasion, the better before the lesser; four are the reasons why a contact matters."""

    ANSWER = "answer"
    MOVED = "moved"
    RELOCATED = "relocated"
    RENAMED = "renamed"
    NEED = "need"
    OFFER = "offer"
    NEW = "new"
    DORMANT = "dormant"
    MENTOR = "mentor"
    NEWS = "news"
    CHANGE = "change"
    LOSS = "loss"
    CIRCLE = "circle"
    PLAIN = "plain"


CLAUSES = {
    Practice.VISIBLE: {
        Occasion.ANSWER: "answer them where others can read it",
        Occasion.MOVED: "congratulate them in public on the new job at {what}",
        Occasion.RELOCATED: "react in public to their move to {what}",
        Occasion.RENAMED: "congratulate them in public on “{what}”",
        Occasion.NEED: "pass on in public what they need: {what}",
        Occasion.OFFER: "recommend them in public for {what}",
        Occasion.NEW: "comment on something they posted, so that they come across you",
        Occasion.DORMANT: "react to what they posted last, so that they hear your name again",
        Occasion.MENTOR: "say in public what you have learned from them",
        Occasion.NEWS: "share a piece of news they would pass on",
        Occasion.CHANGE: "comment on what their employer posted",
        Occasion.LOSS: "comment on something they posted, while you need nothing",
        Occasion.CIRCLE: "share something of {what}, and name them",
        Occasion.PLAIN: "comment on something they posted lately",
    },
    Practice.INVOLVED: {
        Occasion.ANSWER: "answer them, and suggest a call",
        Occasion.MOVED: "suggest a call about the new job at {what}",
        Occasion.RELOCATED: "suggest to meet, now that they are in {what}",
        Occasion.RENAMED: "suggest a call about what they do now, “{what}”",
        Occasion.NEED: "call them about what they need: {what}",
        Occasion.OFFER: "suggest a call on {what}",
        Occasion.NEW: "write to them, and say how you came across them",
        Occasion.DORMANT: "write that it has been too long, and suggest a call",
        Occasion.MENTOR: "ask for half an hour of their time",
        Occasion.NEWS: "suggest a call, and swap news",
        Occasion.CHANGE: "suggest a coffee, and ask how it is to work where they are",
        Occasion.LOSS: "suggest a call, while you have nothing to ask for",
        Occasion.CIRCLE: "see them at the next meeting of {what}",
        Occasion.PLAIN: "suggest a call or a coffee",
    },
    Practice.INTEREST: {
        Occasion.ANSWER: "answer what they wrote, and ask back",
        Occasion.MOVED: "ask how the new job at {what} is",
        Occasion.RELOCATED: "ask how they like it in {what}",
        Occasion.RENAMED: "ask what is behind “{what}”",
        Occasion.NEED: "ask how they are getting on with what they need: {what}",
        Occasion.OFFER: "ask their advice on {what}",
        Occasion.NEW: "ask what they are working on",
        Occasion.DORMANT: "ask how they have been",
        Occasion.MENTOR: "tell them what came of their advice, and ask what they are working on",
        Occasion.NEWS: "ask what is new in their field",
        Occasion.CHANGE: "ask how it is to work where they are",
        Occasion.LOSS: "ask how they are, while you need nothing",
        Occasion.CIRCLE: "ask what they take home from {what}",
        Occasion.PLAIN: "ask how they are, and what they are working on",
    },
    Practice.HELPFUL: {
        Occasion.ANSWER: "answer them, and offer a hand",
        Occasion.MOVED: "offer help with the new job at {what}",
        Occasion.RELOCATED: "name people worth knowing in {what}",
        Occasion.RENAMED: "send them something of use for “{what}”",
        Occasion.NEED: "help them with what they need: {what}",
        Occasion.OFFER: "send somebody their way who looks for {what}",
        Occasion.NEW: "send them something they can use, and say who you are",
        Occasion.DORMANT: "send them something they can use",
        Occasion.MENTOR: "ask what you could take off their hands",
        Occasion.NEWS: "pass on to them something you heard",
        Occasion.CHANGE: "send somebody good their way",
        Occasion.LOSS: "do them a small favor, while you need none",
        Occasion.CIRCLE: "offer them a hand with something for {what}",
        Occasion.PLAIN: "ask what you could help them with",
    },
    Practice.INVITE: {
        Occasion.ANSWER: "answer them, and ask them along to something",
        Occasion.MOVED: "introduce them to somebody who knows {what}",
        Occasion.RELOCATED: "introduce them to somebody in {what}",
        Occasion.RENAMED: "introduce them to somebody close to “{what}”",
        Occasion.NEED: "introduce them to somebody who has what they need: {what}",
        Occasion.OFFER: "introduce them to somebody who looks for {what}",
        Occasion.NEW: "connect with them, and say why",
        Occasion.DORMANT: "ask them along to something you go to",
        Occasion.MENTOR: "introduce them to somebody they could guide",
        Occasion.NEWS: "introduce them to somebody who hears other news",
        Occasion.CHANGE: "ask whom you should know where they work",
        Occasion.LOSS: "ask them into a circle of yours",
        Occasion.CIRCLE: "ask whom they would bring along to {what}",
        Occasion.PLAIN: "ask them along to something you go to, or into a circle",
    },
}

ONLY_KIND = {
    Kind.LIKE: "liked",
    Kind.COMMENT: "commented",
    Kind.REPLY: "replied",
    Kind.REPOST: "reposted",
    Kind.FOLLOW: "followed",
    Kind.CONNECT: "connected",
    Kind.MESSAGE: "messaged",
    Kind.EMAIL: "e-mailed",
    Kind.CALL: "called",
    Kind.MEETING: "met",
    Kind.ENDORSE: "endorsed them",
    Kind.RECOMMEND: "recommended them",
    Kind.REVIEW: "reviewed their work",
    Kind.INTRODUCTION: "introduced them to others",
    Kind.FAVOR: "done them favors",
}

ONLY_PRACTICE = {
    Practice.VISIBLE: "reacted in public",
    Practice.INVOLVED: "talked",
    Practice.INTEREST: "commented and replied",
    Practice.HELPFUL: "helped",
    Practice.INVITE: "connected",
}

NEVER_PRACTICE = {
    Practice.VISIBLE: "reacted to what they post",
    Practice.INVOLVED: "talked with them",
    Practice.INTEREST: "asked how they are",
    Practice.HELPFUL: "helped them",
    Practice.INVITE: "asked them along",
}
