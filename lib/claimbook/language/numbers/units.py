"""Measures: the kind and the unit name behind "km", "metric tons", "degrees Celsius". Data, and one look-up."""

from claimbook.model import Kind

Measure = tuple[Kind, str]


def _forms(kind: Kind, unit: str, words: str) -> dict[str, Measure]:
    return dict.fromkeys(words.split(), (kind, unit))


def _prefixed(kind: Kind, bases: str) -> dict[str, Measure]:
    """ "hectolitres" -> "hectolitre", "gigajoules" -> "gigajoule": every prefix of the SI before each base."""
    prefixes = ["nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "mega", "giga", "tera", "peta"]
    spelt = {form: base for base in bases.split() for form in (base, f"{base}s")}
    spelt |= {form.replace("tre", "ter"): base for form, base in spelt.items() if "tre" in form}
    return {f"{prefix}{form}": (kind, f"{prefix}{base}") for prefix in prefixes for form, base in spelt.items()}


# whole words, as they stand after a number or a hyphen
WORDS: dict[str, Measure] = (
    _prefixed("other", "litre watt volt ampere joule hertz pascal byte bit sievert becquerel newton")
    | _prefixed("weight", "gram tonne")
    | _prefixed("distance", "metre")
    | _forms("distance", "km", "kilometre kilometres kilometer kilometers km kms")
    | _forms("distance", "m", "metre metres meter meters")
    | _forms("distance", "centimetre", "centimetre centimetres centimeter centimeters cm")
    | _forms("distance", "millimetre", "millimetre millimetres millimeter millimeters mm")
    | _forms("distance", "micrometre", "micron microns micrometre micrometres micrometer micrometers")
    | _forms("distance", "nanometre", "nanometre nanometres nanometer nanometers nm")
    | _forms("distance", "mile", "mile miles mi")
    | _forms("distance", "foot", "foot feet ft")
    | _forms("distance", "inch", "inch inches")
    | _forms("distance", "yard", "yard yards yds")
    | _forms("distance", "light-year", "lightyear lightyears")
    | _forms("weight", "kg", "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs")
    | _forms("weight", "gram", "gram grams gramme grammes")
    | _forms("weight", "milligram", "milligram milligrams mg")
    | _forms("weight", "t", "tonne tonnes")
    | _forms("weight", "ton", "ton tons")
    | _forms("weight", "kiloton", "kiloton kilotons")
    | _forms("weight", "megaton", "megaton megatons")
    | _forms("weight", "pound", "lb lbs")
    | _forms("weight", "microgram", "microgram micrograms µg μg mcg")
    | _forms("weight", "ounce", "ounce ounces oz")
    | _forms("weight", "carat", "carat carats")
    | _forms("weight", "quintal", "quintal quintals")
    | _forms("weight", "hundredweight", "hundredweight cwt")
    | _forms("weight", "maund", "maund maunds")
    | _forms("weight", "tola", "tola tolas")
    | _forms("distance", "fathom", "fathom fathoms")
    | _forms("distance", "furlong", "furlong furlongs")
    | _forms("duration", "millisecond", "millisecond milliseconds ms")
    | _forms("duration", "second", "seconds secs sec")
    | _forms("duration", "minute", "minute minutes mins min")
    | _forms("duration", "hour", "hour hours hrs hr")
    | _forms("duration", "day", "day days")
    | _forms("duration", "night", "nights")
    | _forms("duration", "week", "week weeks wk wks")
    | _forms("duration", "fortnight", "fortnight fortnights")
    | _forms("duration", "month", "month months")
    | _forms("duration", "quarter", "quarters")
    | _forms("duration", "year", "year years yr yrs")
    | _forms("duration", "decade", "decade decades")
    | _forms("duration", "century", "century centuries")
    | _forms("duration", "millennium", "millennium millennia")
    | _forms("other", "degree", "degree degrees celsius fahrenheit ºc ºf")
    | _forms("other", "kelvin", "kelvin kelvins")
    | _forms("other", "magnitude", "magnitude")
    | _forms("other", "hectare", "hectare hectares")
    | _forms("other", "acre", "acre acres")
    | _forms("other", "dunam", "dunam dunams dunum dunums")
    | _forms("other", "feddan", "feddan feddans")
    | _forms("other", "bigha", "bigha bighas")
    | _forms("other", "kanal", "kanal kanals")
    | _forms("other", "square kilometre", "km2 sqkm")
    | _forms("other", "square metre", "m2 sqm")
    | _forms("other", "cubic metre", "m3")
    | _forms("other", "cusec", "cusec cusecs")
    | _forms("other", "cumec", "cumec cumecs")
    | _forms("other", "litre", "litre litres liter liters")
    | _forms("other", "millilitre", "millilitre millilitres milliliter milliliters ml")
    | _forms("other", "centilitre", "centilitre centilitres centiliter centiliters cl")
    | _forms("other", "gallon", "gallon gallons")
    | _forms("other", "pint", "pint pints")
    | _forms("other", "barrel", "barrel barrels bbl bpd")
    | _forms("other", "bushel", "bushel bushels")
    | _forms("other", "knot", "knot knots")
    | _forms("other", "km/h", "km/h kmh kph")
    | _forms("other", "mph", "mph")
    | _forms("other", "storey", "storey storeys storeyed")
    | _forms("other", "watt", "watt watts")
    | _forms("other", "kilowatt", "kilowatt kilowatts kw")
    | _forms("other", "megawatt", "megawatt megawatts mw")
    | _forms("other", "gigawatt", "gigawatt gigawatts gw")
    | _forms("other", "kilowatt-hour", "kwh")
    | _forms("other", "megawatt-hour", "mwh")
    | _forms("other", "gigawatt-hour", "gwh")
    | _forms("other", "terawatt-hour", "twh")
    | _forms("other", "kilovolt", "kv")
    | _forms("other", "volt", "volt volts")
    | _forms("other", "hertz", "hertz hz")
    | _forms("other", "megahertz", "megahertz mhz")
    | _forms("other", "gigahertz", "gigahertz ghz")
    | _forms("other", "byte", "byte bytes")
    | _forms("other", "megabyte", "megabyte megabytes mb")
    | _forms("other", "gigabyte", "gigabyte gigabytes gb")
    | _forms("other", "terabyte", "terabyte terabytes tb")
    | _forms("other", "megapixel", "megapixel megapixels mp")
    | _forms("other", "calorie", "calorie calories kcal")
    | _forms("other", "decibel", "decibel decibels db")
    | _forms("other", "hectopascal", "hectopascal hectopascals hpa")
    | _forms("other", "millibar", "millibar millibars mbar")
    | _forms("other", "ppm", "ppm")
    | _forms("other", "basis point", "bps bp")
    | _forms("other", "horsepower", "horsepower hp bhp")
)
# only when they touch the numeral: "40m", "38t", "35C"
ATTACHED: dict[str, Measure] = {
    "m": ("distance", "m"),
    "g": ("weight", "gram"),
    "t": ("weight", "t"),
    "h": ("duration", "hour"),
    "s": ("duration", "second"),
    "l": ("other", "litre"),
    "C": ("other", "degree"),
    "F": ("other", "degree"),
    "ha": ("other", "hectare"),
    "in": ("distance", "inch"),
}
# apart from the numeral only in capitals or lower case as here: "40 m", "35 C"
SPACED: dict[str, Measure] = {
    "m": ("distance", "m"), "C": ("other", "degree"), "F": ("other", "degree"), "ha": ("other", "hectare"),
    "t": ("weight", "t"), "g": ("weight", "gram"), "MT": ("weight", "t"), "Mt": ("weight", "megatonne"),
    "l": ("other", "litre"), "dl": ("other", "decilitre"),
}  # fmt: skip

# only behind a hyphen: "a 12-story block", "a five-second delay", "a 10-stone man"
HYPHENED: dict[str, Measure] = {
    "story": ("other", "storey"), "storied": ("other", "storey"), "second": ("duration", "second"),
    "night": ("duration", "night"), "quarter": ("duration", "quarter"), "pound": ("weight", "pound"),
    "stone": ("weight", "stone"),
}  # fmt: skip

PERIODS = {"hour", "second", "minute", "day", "h", "hr", "s", "sec", "year", "week", "month"}
POWERS = {"square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic"}
LONG = {"km": "kilometre", "m": "metre", "foot": "foot", "mile": "mile", "yard": "yard", "inch": "inch"}

# what may stand between a number and its measure: "three full days", "40 metric tons"
BETWEEN = {
    "more", "further", "additional", "extra", "full", "consecutive", "straight", "successive", "whole", "solid",
    "long", "short", "calendar", "working", "business", "fiscal", "nautical", "metric", "short-ton", "odd",
    "or", "so", "other", "gruelling", "grueling", "imperial", "us", "u.s.", "troy", "million", "hard",
    "years'",
}  # fmt: skip
