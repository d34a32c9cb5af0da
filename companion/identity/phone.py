"""When two phone numbers are one line."""

from functools import lru_cache

import phonenumbers

_NOT_A_PERSONS = {
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.UAN,
}


@lru_cache(maxsize=8192)
def phone_key(phone: str, region: str | None = None) -> str | None:
    """One key (RFC 3966) for every way of writing a line, its extension included; None for what is no person's number.

    A number without a country's code is only understood where `region` (ISO 3166, "CH") says whose it follows. What
    cannot be a number there ("0049 30 …" in the USA) has no key: it would be the key of somebody else.
    """
    try:
        number = phonenumbers.parse(phone.strip().removeprefix("tel:"), region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number) or phonenumbers.number_type(number) in _NOT_A_PERSONS:
        return None
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"tel:{e164};ext={number.extension}" if number.extension else f"tel:{e164}"
