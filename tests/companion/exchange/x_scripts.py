"""Files of an archive of X, with invented people."""

import json
from io import BytesIO
from typing import Any

from companion.domain.person import Person, StableId
from companion.exchange import x_files
from companion.exchange.found import Found
from companion.exchange.reader import Own, ReadOptions

ME = Own(profile_urls=("https://x.com/i/user/42",))
ADA = Person(
    name="Ada Quill", handle="adaquill", profile_url="https://x.com/adaquill", stable_id=StableId("x:user_id", "101")
)
NUMBER_101 = Person(profile_url="https://x.com/i/user/101", stable_id=StableId("x:user_id", "101"))


def script(name: str, *items: Any) -> str:
    return f"window.YTD.{name}.part0 = {json.dumps(items, indent=2)};\n"


def post(post_id: str = "9", **more: Any) -> dict[str, Any]:
    told = {"id_str": post_id, "created_at": "Sat Feb 18 12:33:11 +0000 2023", "full_text": "@adaquill well done"}
    mention = {"screen_name": "adaquill", "id_str": "101", "name": "Ada Quill"}
    return {"tweet": {**told, "entities": {"user_mentions": [mention]}, **more}}


def reply(post_id: str = "9", to: str = "101", **more: Any) -> dict[str, Any]:
    return post(post_id, in_reply_to_user_id_str=to, in_reply_to_screen_name="adaquill", **more)


def message(sender: str = "42", recipient: str = "101", **more: Any) -> dict[str, Any]:
    told = {"id": f"m{sender}", "senderId": sender, "recipientId": recipient, "text": "Congrats!"}
    return {"messageCreate": {**told, "createdAt": "2025-06-03T20:00:00.000Z", **more}}


def conversation(*messages: dict[str, Any]) -> dict[str, Any]:
    return {"dmConversation": {"conversationId": "101-42", "messages": list(messages)}}


def following(*ids: str) -> list[dict[str, Any]]:
    return [{"following": {"accountId": each, "userLink": f"https://x.com/intent/user?user_id={each}"}} for each in ids]


def read(content: str | bytes, own: Own = ME, **options: Any) -> list[Found]:
    encoded = content.encode() if isinstance(content, str) else content
    assert x_files.recognises(encoded, "")
    return list(x_files.read(BytesIO(encoded), ReadOptions(own=own, **options)))
