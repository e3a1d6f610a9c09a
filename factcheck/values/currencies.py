"""Currencies by symbol, ISO 4217 code and name, as news copy writes them.

A name without a country ("pesos", "crowns") reads as a generic currency, which is compatible
with each currency of that name.
"""

from typing import Final

from factcheck.values.wordlist import listed

SYMBOLS: Final[dict[str, str]] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₴": "UAH",
    "₸": "KZT", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₿": "BTC", "₾": "GEL", "֏": "AMD",
    "₭": "LAK", "៛": "KHR", "₮": "MNT", "؋": "AFN", "₼": "AZN",
}  # fmt: skip
DOLLAR_PREFIXES: Final[dict[str, str]] = {
    "US": "USD", "U.S.": "USD", "C": "CAD", "CA": "CAD", "CAD": "CAD", "A": "AUD", "AU": "AUD",
    "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD", "NT": "TWD", "MX": "MXN", "R": "BRL",
    "CLP": "CLP", "COP": "COP", "AR": "ARS", "J": "JMD", "TT": "TTD", "N": "NAD", "RD": "DOP",
    "USD": "USD", "AUD": "AUD", "NZD": "NZD", "HKD": "HKD", "SGD": "SGD", "BZ": "BZD",
    "FJ": "FJD", "B": "BND", "G": "GYD",
}  # fmt: skip
LETTER_SYMBOLS: Final[dict[str, str]] = {
    "Rs": "INR", "rs": "INR", "Re": "INR", "R": "ZAR", "kr": "crown", "Kr": "crown", "zł": "PLN",
    "zl": "PLN", "Kč": "CZK", "Ft": "HUF", "Tk": "BDT", "Rp": "IDR", "RM": "MYR", "Ksh": "KES",
    "KSh": "KES", "Sh": "shilling", "Fr": "franc", "SFr": "CHF", "Dh": "AED", "Dhs": "AED",
    "lei": "leu", "RMB": "CNY", "CFA": "XOF", "MT": "MZN", "Kz": "AOA",
    "FCFA": "XAF", "GH¢": "GHS", "Rf": "MVR", "TSh": "TZS", "TSH": "TZS", "USh": "UGX",
    "USH": "UGX", "KSH": "KES", "Afs": "AFN",
}  # fmt: skip
"""Read only right before digits or a space and digits ("Rs 500", "R150m")."""

ISO: Final = frozenset(
    listed(
        "USD EUR GBP JPY CHF CAD AUD NZD CNY HKD SGD TWD KRW INR PKR LKR NPR BDT IDR MYR "
        "THB PHP VND CLP COP ARS MXN PEN BRL UYU BOB PYG VES DOP CRC GTQ HNL NIO CUP JMD "
        "TTD SEK NOK DKK ISK CZK PLN HUF RON BGN RSD MKD ALL UAH RUB BYN MDL GEL AMD AZN "
        "KZT UZS KGS TRY ILS EGP LBP SYP JOD IQD IRR SAR AED QAR KWD BHD OMR YER ZAR NGN "
        "GHS KES UGX TZS RWF ETB MAD TND DZD LYD XOF XAF MUR NAD BWP ZMW AOA MZN SDG AFN "
        "MMK KHR LAK MNT"
    )
) - {"ALL", "TRY", "TOP"}

NAMES: Final[dict[str, str]] = {
    "dollar": "dollar", "buck": "dollar", "greenback": "USD", "euro": "EUR", "sterling": "GBP",
    "quid": "GBP", "peso": "peso", "crown": "crown", "krona": "crown", "kronor": "crown",
    "krone": "crown", "kroner": "crown", "koruna": "CZK", "korunas": "CZK", "koruny": "CZK",
    "franc": "franc", "rupee": "rupee", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "won": "KRW", "rouble": "RUB", "ruble": "RUB", "lira": "TRY", "lire": "lira",
    "shekel": "ILS", "rand": "ZAR", "reais": "BRL", "zloty": "PLN", "zlotys": "PLN",
    "zlotych": "PLN", "forint": "HUF", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "riyal": "rial", "rial": "rial", "dirham": "dirham", "dinar": "dinar", "naira": "NGN",
    "shilling": "shilling", "cedi": "GHS", "sol": "PEN", "soles": "PEN", "bolivar": "VES",
    "taka": "BDT", "tenge": "KZT", "hryvnia": "UAH", "leu": "leu", "lei": "leu", "leva": "BGN",
    "lev": "BGN", "birr": "ETB", "bitcoin": "BTC", "dong": "VND", "kyat": "MMK", "lari": "GEL",
    "guarani": "PYG", "quetzal": "GTQ", "pound": "pound", "kwacha": "ZMW", "som": "KGS",
    "manat": "AZN", "real": "BRL", "metical": "MZN", "meticais": "MZN", "kwanza": "AOA",
    "pula": "BWP", "dram": "AMD", "somoni": "TJS", "tugrik": "MNT", "tögrög": "MNT",
    "riel": "KHR", "lek": "ALL", "denar": "MKD", "gourde": "HTG", "lempira": "HNL",
    "cordoba": "NIO", "córdoba": "NIO", "boliviano": "BOB", "balboa": "PAB", "dalasi": "GMD",
    "ariary": "MGA", "rufiyaa": "MVR", "afghani": "AFN", "ouguiya": "MRU", "nakfa": "ERN",
    "escudo": "CVE", "loti": "LSL", "maloti": "LSL", "lilangeni": "SZL", "emalangeni": "SZL",
    "pataca": "MOP", "ngultrum": "BTN", "vatu": "VUV", "kina": "PGK", "leone": "SLE",
    "leones": "SLE", "colones": "CRC", "guaranies": "PYG", "bolivares": "VES", "hryvnias": "UAH",
    "dirhams": "dirham", "liras": "TRY", "lats": "LVL", "litas": "LTL", "markka": "FIM",
}  # fmt: skip
GUARDED: Final = frozenset({"won", "sol", "som", "lei", "lev", "real", "crown", "sterling"})
"""Names that are also other words: read only behind a scale word or a figure of 100 or more."""

CENTS: Final[dict[str, str]] = {
    "cent": "cent", "cents": "cent", "pence": "GBP", "penny": "GBP", "pennies": "GBP",
    "kopecks": "RUB", "centavos": "peso",
}  # fmt: skip

ADJECTIVES: Final[dict[str, str]] = {
    "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "jamaican": "JMD", "taiwan": "TWD", "chilean": "CLP", "mexican": "MXN", "argentine": "ARS",
    "argentinian": "ARS", "colombian": "COP", "philippine": "PHP", "uruguayan": "UYU",
    "cuban": "CUP", "dominican": "DOP", "czech": "CZK", "swedish": "SEK", "norwegian": "NOK",
    "danish": "DKK", "icelandic": "ISK", "swiss": "CHF", "cfa": "XOF", "indian": "INR",
    "pakistani": "PKR", "nepali": "NPR", "nepalese": "NPR", "egyptian": "EGP",
    "lebanese": "LBP", "syrian": "SYP", "british": "GBP", "turkish": "TRY", "peruvian": "PEN",
    "russian": "RUB", "japanese": "JPY", "chinese": "CNY", "brazilian": "BRL", "polish": "PLN",
    "hungarian": "HUF", "thai": "THB", "malaysian": "MYR", "indonesian": "IDR",
    "saudi": "SAR", "qatari": "QAR", "omani": "OMR", "iranian": "IRR", "yemeni": "YER",
    "emirati": "AED", "uae": "AED", "moroccan": "MAD", "kuwaiti": "KWD", "iraqi": "IQD",
    "jordanian": "JOD", "tunisian": "TND", "algerian": "DZD", "serbian": "RSD",
    "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS",
    "romanian": "RON", "moldovan": "MDL", "bulgarian": "BGN", "ukrainian": "UAH",
    "israeli": "ILS", "korean": "KRW", "african": "ZAR", "nigerian": "NGN", "sri": "LKR",
    "hong": "HKD", "new": "NZD",
}  # fmt: skip

_FAMILIES: Final[dict[str, str]] = {
    "dollar": "USD CAD AUD NZD HKD SGD TWD JMD TTD NAD BZD FJD BND GYD",
    "peso": "CLP MXN ARS COP PHP UYU CUP DOP BOB",
    "crown": "CZK SEK NOK DKK ISK",
    "franc": "CHF XOF XAF RWF",
    "rupee": "INR PKR LKR NPR MUR",
    "pound": "GBP EGP LBP SYP SDG",
    "rial": "IRR OMR YER SAR QAR",
    "dirham": "AED MAD",
    "dinar": "KWD BHD IQD JOD TND DZD LYD RSD",
    "shilling": "KES UGX TZS SOS",
    "leu": "RON MDL",
    "lira": "TRY",
    "cent": "USD EUR CAD AUD NZD HKD SGD dollar ZAR",
}
_MEMBERS: Final = {name: frozenset(members.split()) for name, members in _FAMILIES.items()}

_WORDS: Final[dict[str, str]] = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds sterling", "CAD": "Canadian dollars",
    "AUD": "Australian dollars", "NZD": "New Zealand dollars", "HKD": "Hong Kong dollars",
    "JPY": "yen", "CNY": "yuan", "KRW": "won", "INR": "Indian rupees", "CHF": "Swiss francs",
    "CLP": "Chilean pesos", "MXN": "Mexican pesos", "ARS": "Argentine pesos",
    "COP": "Colombian pesos", "PEN": "Peruvian soles", "BRL": "reais", "CZK": "Czech crowns",
    "SEK": "Swedish crowns", "NOK": "Norwegian crowns", "DKK": "Danish crowns",
    "PLN": "zlotys", "TRY": "Turkish lira", "RUB": "roubles", "ILS": "shekels", "ZAR": "rand",
    "dollar": "dollars", "peso": "pesos", "crown": "crowns", "franc": "francs",
    "rupee": "rupees", "pound": "pounds", "cent": "cents",
}  # fmt: skip


def same_currency(one: str | None, other: str | None) -> bool:
    """Whether two canonical currencies can be one: equal, or one generic for the other."""
    if one == other:
        return True
    return other in _MEMBERS.get(one or "", ()) or one in _MEMBERS.get(other or "", ())


def currency_words(currency: str) -> str:
    """A currency's name in the plural; its code where no name is listed."""
    return _WORDS.get(currency, currency)


def of_country(adjective: str, name: str) -> str | None:
    """The currency that "Chilean" makes of "peso"; None where the two do not fit."""
    found = ADJECTIVES.get(adjective)
    return found if found and same_currency(found, NAMES.get(name)) else None
