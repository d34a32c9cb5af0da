"""What a touch does for the network: the five practices Keepwarm stands on."""

from enum import StrEnum


class Practice(StrEnum):
    """Remain visible, stay involved, show interest, be helpful, invite others."""

    VISIBLE = "visible"
    INVOLVED = "involved"
    INTEREST = "interest"
    HELPFUL = "helpful"
    INVITE = "invite"
