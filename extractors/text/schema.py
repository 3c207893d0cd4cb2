"""What a language file may say: its sections and, where the list is closed, their keys.

Each section maps keys, which are the same in every language, to phrases as they are printed in that one
(see lexicon.py for `*` and `=`; `gab | gaben … aus` is a verb in two parts, of which the first has two forms). A key or
section that is not listed here is a mistake and stops the load.
"""

from collections.abc import Mapping

from extractors.figures.measures import MEASURES
from extractors.figures.units import UNITS
from extractors.names.gazetteer import BODIES, CONTINENTS, ORGANISATIONS, countries
from extractors.text.keys import DAYS, FACTOR, MONEY, NUMBER, Keys

VAGUE = ("teens", "tens", "dozens", "scores", "hundreds", "thousands", "ten_thousands", "hundred_thousands", "millions",
         "ten_millions", "hundred_millions", "billions", "ten_billions", "hundred_billions", "millions_of_money",
         "ten_millions_of_money", "hundred_millions_of_money", "billions_of_money", "trillions", "several",
         "some", "couple")  # fmt: skip
QUALIFIERS = ("about", "at_least", "more_than", "at_most", "less_than", "nearly")
TIMES = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")

# section: its keys, listed or by their shape, or None where any key may stand
SECTIONS: Mapping[str, Keys] = {
    "cldr": ("without",),  # words of CLDR's that mean something else in the news: mar is the sea, not March
    # figures
    "numbers": NUMBER,  # value = words
    "multipliers": NUMBER,  # value = words: hundred, thousand, million and their short forms
    "money_multipliers": NUMBER,  # the same, beside a currency alone: the m of £5m
    # between number words: one hundred and five; half: deux ans et demi; with: cinco con dos tercios; 1 over 3
    "joiners": ("and", "point", "half", "with", "over", "divided"),
    "bound": ("word",),  # how words begin that are written as one with the number before them: zehnjährig
    "articles": ("one",),  # a million, eine Million
    "fractions": NUMBER,  # percent = words: 50 = half
    "each": NUMBER,  # the same, of words that take one of so many: 20 = jeder fünfte
    "parts": NUMBER,  # denominator = words: 5 = fifth
    "part": NUMBER,  # the same, of words that say one part alone: a fifth, but two fifths
    "denominators": ("ending",),  # with which a number word is one, joined to it: 35 = trentacinqu|esimi
    "mixed": NUMBER,  # value = words that are whole and part: anderthalb
    "multiples": FACTOR,  # factor = words: 2 = doubled; before = words that "times" needs before its number, if any
    "vague": VAGUE,
    "round": NUMBER,  # value = words that say about so many by themselves: une trentaine
    # cardinal: an ending in letters that counts: 2-х, 5-ти; follower: a noun that orders by the bare numeral: 5 век
    "ordinals": ("suffix", "cardinal", "word", "noun", "article", "follower"),
    "negative": ("minus", "after"),  # after: behind the unit: 5 grados bajo cero
    # around a figure
    "qualifiers_before": QUALIFIERS,
    "qualifiers_after": QUALIFIERS,
    "qualifiers_loose": QUALIFIERS,  # the same, of a spelled-out count another word: control over two villages
    "fillers": ("word",),  # between qualifier and figure
    "ranges": ("between", "and", "or", "to", "from"),
    "of": ("of", "apart", "apart_bare", "part"),  # 23 of 32; 23 members out of 32; the same if 32 counts nothing
    # points: percentage points where the sentence speaks of shares, else things that are counted
    "units": (*UNITS, "age", "points", "degrees"),  # degrees: of the scale of the outlet's country
    "tenths": UNITS,  # words for a tenth of a unit that need not name it: ocho décimas más
    # word: before a number that is somebody's age, with years behind it or without: a los 92; has: with them: il a
    "ages": ("word", "has"),
    "units_before": UNITS,  # magnitude 7.1
    "currencies": MONEY,  # ISO 4217 or the bare dollar, pound, crown, franc …
    "homonyms": ("money",),  # words for money that mean other things as well: won, crown
    "links": ("word",),  # between figure and unit: 3 millions d'euros
    "per": (*TIMES, "person", "household", "100000_people", "1000_people", "million_people", "kilometre", "hectare",
            "litre", "kilogram", "tonne", "barrel", "square_metre"),
    # shift: from one value to another, up or down: pasó de 3 a 5
    "change": ("increase", "decrease", "shift", "by", "of", "to", "from", "by_after", "to_after", "from_after",
               "more_than_another", "less_than_another",
               "apart",  # right before a difference: a margin of
               "as_another"),  # right behind a multiple: twice as many
    "classifiers": ("word",),  # stand between a number and its noun
    # what a figure is of
    "measures": MEASURES,
    "verbs": MEASURES,  # verbs that say what people counted by any noun are counted for
    "governing": MEASURES,  # words right before a figure that say what it is: a city of 160,000
    "conjunctions": ("word",),  # join clauses and lists
    "people": ("civilian", "military",  # nouns for persons who can be lost
               "anyone"),  # that say no more than that they are persons
    "cues": (
        "lost",  # turns soldiers into losses
        "of_output",  # of GDP: a share of it may be of spending, debt …
        "same_figure",  # "this figure": the measure is that of the sentence before
        "amount",  # a noun that says no more than how much: sum, number
        "in_return",  # between a price and what is had for it: 3 euros for a ticket
        "finds",  # a verb whose object is what the figure is of: identified 1,286 accounts
        "punishes", "penalty",  # a verb whose object is a fine or sentence: imposed; a noun that names one: ban
        "number_of",  # between a figure and what it counts: eleva a 4.000 el número de hectáreas
        "paid",  # what stands right behind is money: pagará 300 millones
        "having",  # before what something has: a club with 40 members
        "each",  # each of those who have so much: mỗi hộ 5 triệu
        "where",  # opens a clause on a place: Brazil, where 200 died
        "moves", "befalls",  # verbs whose object does something: lets the city build; is in the dative: жителям нужно
        "held_by", "in_favour",  # behind a figure, before who has it: 20% у банка; before whom one votes for
        "aboard", "cause",  # in what was told of before: на борту; before what did harm: as a result of
        "gathering",  # where people come together: march, match
        "doing",  # a participle between a figure and who has or does so much: 20 gol atan | Kaya
        "dimension",  # between a size and what is so large: a 160-metre-high tower
        "admission",  # what lets people in: the tickets
        "subject_behind",  # verbs that most often stand before their subject: murieron doce
        "cuts",  # what an employer does to jobs and those who have them: axes, lets go
        "within", "within_after",  # before or behind a span in which something came about: in four years
        "equals",  # between what is measured and its value: the population is
    ),
    "stop_words": ("word",),  # end a counted noun phrase
    "adjectives": ("ending",),  # endings of words before a noun
    # roles that are no claim
    # numbered: common nouns that a number names where it counts nothing: школа 7
    # pronoun: phrases in which one stands for a thing named before: this one
    "not_claims": ("name", "numbered", "idiom", "pronoun", "clock", "phone", "score", "rank", "version", "law",
                   "street", "era"),
    # time
    "months": [str(month) for month in range(1, 13)],  # most come from CLDR
    "weekdays": [str(day) for day in range(7)],  # 0 is Monday; most come from CLDR
    "days": DAYS,  # days from today: -1 = yesterday
    "periods": ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "H1_of_year", "H2_of_year",  # H1_of_year: where a year is named
                "start_of_year", "end_of_year", "previous_year",
                "previous_month", "previous_week", "previous_day", "same", "same_before",
                "spring", "summer", "autumn", "winter",
                "in_spring", "in_summer", "in_autumn", "in_winter"),  # весной: needs no preposition
    "time_units": ("minute", "hour", "day", "week", "weekend", "month", "quarter", "half", "half_year", "year",
                   "decade", "century",
                   "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades"),
    "time": ("in", "since", "until", "from", "to", "between", "and", "before", "after", "glue", "so_far", "first",
             "ago", "ago_first", "earlier", "later", "than", "following", "last", "previous", "this", "next",
             "start", "mid", "end", "part_of_day", "clock", "decade", "decade_before", "now", "day_of", "some",
             # before a number, making it a time: with hours behind it, or 10.30; always; where it counts nothing
             "clock_before", "hour_before", "clock_at",
             "overnight",  # the night before publication, unless a day stands beside it: in der Nacht
             "dated",  # words before a day in digits: ngày 7/2
             "since_after", "until_after", "in_after",  # behind the moment: beri, 'de
             "by"),  # of the words in until those that count up to a moment: by Friday 40 had died
    "plurals": ("ending",),  # of nouns that numerals count, where nouns have no capital
    "tenses": ("past",),  # verbs that tell of what has been
    # names
    "sounds": None,  # sound (see gazetteer/sounds.toml) = letters that have it in this language alone
    "name_endings": None,  # ending of the name itself = endings that its inflected forms have instead
    "countries": countries(),  # ISO 3166-1 code = names beside those of CLDR
    "demonyms": (*countries(), *CONTINENTS),  # ISO 3166-1 code, or a continent's of UN M49 = adjectives and people
    "organisations": ORGANISATIONS,
    "bodies": BODIES,
    "titles": ("person",),  # before a person's name
    "place_nouns": ("city", "region", "country", "island"),  # "the city", for a name said before
    "group_nouns": ("organisation", "person", "event", "members", "alliance"),  # "the company"
    # before a place; article: that holds an article, so before no town; of: may be anywhere; from: elsewhere
    "place_prepositions": ("word", "article", "of", "on", "from", "behind"),  # behind: Kiev'de, kentinde
    "compass": ("word",),  # north, northern
    "particles": ("word",),  # small words inside a person's name: van, de
    "no_names": ("word", "seldom"),  # words with a capital that are no names, or are one after a preposition alone
    # grammar
    "grammar": ("determiner", "possessive", "pronoun", "object", "proclitic", "of_them", "of", "preposition",
                "conjunction", "subordinator", "relative", "expletive", "postposition", "auxiliary", "adverb",
                "verb", "verb_or_noun", "verb_ending", "participle", "infinitive", "gerund", "adverb_ending",
                "speech", "noun", "infinitive_mark", "plural_verb"),  # to; a verb's ending behind a noun with an s
    # speaking: I, our; addressed: you; one: endings of verbs that say that one did it, and whether man or woman;
    # we: verbs that say by themselves that who speaks does it; impersonal: mean nothing or anyone: es, man
    "persons": ("speaking", "addressed", "one", "we", "impersonal", "reflexive"),
    "genders": ("masculine", "feminine", "neuter", "plural"),  # articles of nouns, and pronouns that mean them
    # oblique: endings that no subject has; nominative: that behind a noun it alone has; alone: that end a phrase;
    # modifier: tells of the noun behind; genitive: owners'; owned: in a case, by the noun before; compound: of two;
    # article: whole words before a noun that no subject has: den, einem
    "cases": ("oblique", "alone", "modifier", "genitive", "nominative", "owned", "compound", "article",
              "named", "having"),  # of a name that is a subject: матча | Кейн; of what a thing has: minareli | ev
    "clauses": ("contrast", "relative", "inner"),  # words that open a clause after a comma; inner: without one
    # who says so
    # participle: anywhere behind its auxiliary, perfect: right behind it; raises: of a tally alone;
    # names: a participle before who speaks: belirten X; demands: who does so is also who the figure is of
    # they: verbs by which those of a house speak: в полиции сообщили
    "speech_verbs": ("says", "says_that", "demands", "of", "puts", "raises", "names", "they", "denies", "quotes",
                     "tells", "participle", "perfect", "infinitive", "auxiliary", "passive"),
    "split_verbs": None,  # the part that stands apart = verb forms: bekannt = gab
    "split_denials": None,  # the same, of those that deny: zurück = wies
    "speech_frames": ("according", "according_after", "according_compound", "that", "after", "reported", "carried",
                      "quoted_by", "so", "same_figure", "pronoun", "puts_at",
                      "own",  # what whoever is told of says: by its own account
                      "of_before",  # begins a sentence on who said the one before: this was announced by
                      "tally",  # what is counted when a count is raised: the death toll
                      "at",  # before the house of those who speak: в полиции сообщили
                      "told_to",  # the ending of who is told: AFP'ye
                      "by"),  # before whose report it is: a study by X, published by X
    "sources": None,  # canonical English noun = words: who or what speaks without a name
    "modality": ("forecast", "forecast_before", "future", "infinitive", "participle", "target", "demand", "denied",
                 "hypothetical", "condition", "would", "perfect"),
    # limits of what is counted
    "scope": ("excluding", "including", "excluding_after", "including_after"),
    "further": ("before", "after"),  # beside a figure of what comes on top of others: another 4, 4 more
    "left_out": None,  # canonical English noun = words: what prices are given without: energy, food
    "groups": None,  # canonical English noun = words: children, civilians …
    # what stands in a page's text beside the article (pages/furniture.py); all but byline and source mark a line
    "furniture": (
        "byline",  # before who wrote it: By
        "source",  # before an agency in brackets: Source
        "stamp",  # beside a date or clock: Updated
        "reading_time",  # 5 min read
        "counter",  # alone or with a number: Comments, Share
        "advert",  # before an advert
        "discount",  # beside a per cent sign in an advert: off
        "more",  # begin a link to another page: Read more
        "credit",  # before who took the photo
        "offer",  # said only to readers: our newsletter
    ),
    "corrections": ("notice",),  # by which an outlet owns up to a change of the article
}  # fmt: skip
