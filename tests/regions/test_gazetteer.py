"""What people write resolves to the region that they mean, or says why it does not."""

import csv
import string
from pathlib import Path

import pytest
from growth_poles.core.errors import (
    AmbiguousRegionError,
    SchemeError,
    TableError,
    UnknownRegionError,
)
from growth_poles.core.regions.gazetteer import Gazetteer
from growth_poles.core.regions.schemes import SCHEMES, scheme
from hypothesis import assume, given
from hypothesis import strategies as st

KZ = Gazetteer.kazakhstan()
STUDIES = Path(__file__).resolve().parents[2] / "studies"

# Spellings met in official tables, ISO lists, boundary files and papers; one place a line.
SPELLINGS = {
    "Abai region": "Abai|Abay|ABAY|Абай|Абайская|Абайская область|область Абай|Абай облысы"
    "|обл. Абай|Abay oblysy|Abai Region|Abayskaya oblast’|Abajskaja oblast’|Abai oblast|KZ-ABY"
    "|KZ-10|KZ10|100000000",
    "Akmola region": "Akmola|Aqmola|AKMOLA|Акмола|Ақмола|Акмолинская|Акмолинская область"
    "|Акмолинская обл.|Акмолинская обл|обл. Акмолинская|Ақмола облысы|Акмола облысы"
    "|Aqmola oblysy|Akmola Oblast|Akmola region|Akmola Province|Akmolinskaya|Akmolinskaja oblast'"
    "|Akmolinskaia oblast|Akmolinskaya obl.|KZ-AKM|kz-akm|KZ_AKM|AKM|KZ-11|KZ11|110000000"
    "|110000000.0|110 000 000|1. Акмолинская|1) Акмолинская|01 Акмолинская область|- Акмолинская"
    "|110000000 АКМОЛИНСКАЯ ОБЛАСТЬ|KZ-AKM Akmola|KZ-11: Акмолинская|Акмолинской области"
    "|Акмолинская*|Акмолинская область¹|Акмолинская 2)|Акмолинская [3]|Акмолинская область:"
    "|АКМОЛИНСКАЯОБЛАСТЬ|Акмолинскаяобл.|Ақмола облысы / Акмолинская область|Akmola, Kazakhstan",
    "Aktobe region": "Aktobe|Aqtobe|Aqtöbe|Aqto'be|Aqtóbe|Ақтөбе|Актобе|Актюбинская"
    "|Актюбинская область|Ақтөбе облысы|Aqtöbe oblysy|Aktyubinsk|Aktyubinskaya"
    "|Aktjubinskaja oblast'|Aktubinskaya|KZ-AKT|KZ-15|150000000",
    "Almaty region": "Алматинская|Алматинская область|АЛМАТИНСКАЯ ОБЛ.|Almaty region|Almaty oblysy"
    "|Алматы облысы|область Алматы|Алматы (облысы)|Almaty (region)|Almaty Oblast|Almatinskaya"
    "|Almatinskaja oblast'|almaty_region|Алма-Атинская|Алма-Атинская область|Alma-Ata oblast"
    "|KZ-ALM|KZ-19|190000000",
    "Atyrau region": "Atyrau|Атырау|Атырауская|Атырауская область|Атырау облысы|Atyraū oblysy"
    "|Atyraý|Atyrauskaya|Atyrauskaja oblast'|KZ-ATY|KZ-23|230000000",
    "West Kazakhstan region": "West Kazakhstan|West-Kazakhstan|Western Kazakhstan"
    "|West Kazakhstan Region|Западно-Казахстанская|Западно-Казахстанская область|ЗКО|зко|З.К.О."
    "|3КО|Западный Казахстан|Западно Казахстанская|Западно-\nКазахстанская|Батыс Қазақстан"
    "|Батыс Қазақстан облысы|Батыс Казакстан|БҚО|БКО|Batys Qazaqstan|Batys Qazaqstan oblysy"
    "|Batıs Qazaqstan oblısı|Zapadno-Kazakhstanskaya|Zapadno-Kazahstanskaja oblast'"
    "|Zapadno-Kazakhstanskaya oblast|WKO|KZ-ZAP|KZ-27|270000000",
    "Zhambyl region": "Zhambyl|Jambyl|Žambyl|Жамбыл|Жамбылская|Жамбылская область|Жамбыл облысы"
    "|Джамбулская|Джамбульская|Dzhambul|Zhambyl oblysy|Jambyl oblysy|Zhambylskaya|KZ-ZHA|KZ-31"
    "|310000000",
    "Zhetisu region": "Zhetisu|Zhetysu|Jetisu|Jetysu|Жетісу|Жетысу|Жетiсу|область Жетісу"
    "|область Жетысу|Жетысуская|Жетысуская область|Жетісу облысы|Zhetisū oblysy|Zhetysu region"
    "|KZ-ZHT|KZ-33|330000000",
    "Karaganda region": "Karaganda|Karagandy|Qaraghandy|Qarağandı|Qaraǵandy|Караганда|Қарағанды"
    "|Карагандинская|Карагандинская область|Қарағанды облысы|Караганды облысы|Qaraghandy oblysy"
    "|Karagandinskaya oblast|KZ-KAR|KZ-35|350000000",
    "Kostanay region": "Kostanay|Kostanai|Qostanay|Qostanaı|Qustanay|Kustanai|Kustanay|Костанай"
    "|Қостанай|Костанайская|Костанайская область|Кустанайская|Қостанай облысы|Kostanajskaja oblast'"
    "|Kostanayskaya|Kustanayskaya|KZ-KUS|KZ-39|390000000",
    "Kyzylorda region": "Kyzylorda|Qyzylorda|Qızılorda|Kzyl-Orda|Kyzyl-Orda|Кызылорда|Қызылорда"
    "|Кзыл-Орда|Кызылординская|Кызылординская область|Кзыл-Ординская|Қызылорда облысы"
    "|Qyzylorda oblysy|Kyzylordinskaya|KZ-KZY|KZ-43|430000000",
    "Mangystau region": "Mangystau|Mangistau|Mangghystau|Mańǵystaý|Mañğystau|Маңғыстау|Мангистау"
    "|Mañğıstaw oblısı"
    "|Мангыстау|Мангистауская|Мангистауская область|Мангыстауская обл.|Маңғыстау облысы"
    "|Mangghystaū oblysy|Mangistauskaya|KZ-MAN|KZ-47|470000000",
    "Pavlodar region": "Pavlodar|Павлодар|Павлодарская|Павлодарская область|Павлодар облысы"
    "|Pavlodar oblysy|Pavlodarskaya|KZ-PAV|KZ-55|550000000",
    "North Kazakhstan region": "North Kazakhstan|Northern Kazakhstan|North Kazakhstan oblast"
    "|Северо-Казахстанская|Северо-Казахстанская область|Северо – Казахстанская"
    "|Северо‑Казахстанская|Северо-\nКазахстанская|СевероКазахстанская|СКО|СҚО|CKO"
    "|Солтүстік Қазақстан|Солтүстiк Қазақстан|Солтүстік Қазақстан облысы|Солтустик Казахстан"
    "|Soltustik Qazaqstan|Soltüstık Qazaqstan oblysy|Soltústik Qazaqstan"
    "|Severo-Kazakhstanskaya|Severo-Kazahstanskaja oblast'|KZ-SEV|KZ-59|590000000",
    "South Kazakhstan region": "South Kazakhstan|South Kazakhstan Region|Южно-Казахстанская"
    "|Южно-Казахстанская область|ЮКО|ОҚО|Оңтүстік Қазақстан|Оңтүстік Қазақстан облысы"
    "|Ongtüstik Qazaqstan oblysy|Ontustik Qazaqstan|Oñtüstık Qazaqstan|Чимкентская область"
    "|Yuzhno-Kazakhstanskaya|Juzhno-Kazahstanskaja oblast'|KZ-51|KZ51|510000000",
    "Turkistan region": "Turkistan|Turkestan|Türkistan|Túrkistan|Түркістан|Туркестан"
    "|Туркестанская|Туркестанская область|Түркістан облысы|Türkıstan oblysy|Turkestanskaya"
    "|Turkestankaya oblast'|Turkestan_reg"
    "|Turkestan region|KZ-YUZ|KZ-61|KZ61|610000000",
    "Ulytau region": "Ulytau|Ulıtau|Ulytaý|Ұлытау|Улытау|область Ұлытау|область Улытау|Улытауская"
    "|Ұлытау облысы|Ulytau oblysy|Ulytauskaja oblast’|KZ-ULT|KZ-62|620000000",
    "East Kazakhstan region": "East Kazakhstan|Eastern Kazakhstan|East-Kazakhstan region"
    "|East_KZ_reg|Shygys Kazakhstan"
    "|Восточно-Казахстанская|Восточно- Казахстанская|Восточно-Казахстанская область|ВКО|ШҚО"
    "|Шығыс Қазақстан|Шығыс Қазақстан облысы|Шыгыс Казахстан|Shyghys Qazaqstan"
    "|Shyǵys Qazaqstan|Şığıs Qazaqstan|Şyğys Qazaqstan oblysy|Vostochno-Kazakhstanskaya"
    "|Vostočno-Kazahstanskaja|KZ-VOS|KZ-63|630000000",
    "Astana city": "Astana|Астана|АСТАНА|г. Астана|г.Астана|город Астана|Астана қаласы|Астана қ."
    "|Astana (city)|Astana city|Astana qalasy|Астана (қала)|Astana, city|City of Astana"
    "|Нур-Султан|Нурсултан|г. Нурсултан|г. Нур-Султан|г.Нур-Султан|Нұр-Сұлтан|Нұр-Сұлтан қаласы"
    "|Нұр-Сұлтан (қала)|Nur-Sultan|Nursultan|Nur-Sultan (city)|Астана (Нур-Султан)|Астана 1"
    "|г. Астана (Нур-Султан)|Астана²|KZ-AST|KZ-71|710000000",
    "Almaty city": "г. Алматы|г.Алматы|г Алматы|Г. АЛМАТЫ|город Алматы|Алматы г.|Алматы (город)"
    "|г. Алматы*|г. Алматы 1)|Алматы қаласы|Алматы қ.|Алматы (қала)|Almaty (city)|Almaty city"
    "|City of Almaty|AlmatyCity|Almaty qalasy|Almaty q.|gorod Almaty|g. Almaty|г. Aлматы"
    "|г. Алма-Ата|KZ-ALA|KZ-75|KZ75|750000000",
    "Shymkent city": "Shymkent|Şymkent|Chimkent|Шымкент|Чимкент|г. Шымкент|г.Шымкент"
    "|Шымкент қаласы|Шымкент (қала)|Shymkent (city)|Shymkent city|KZ-SHY|KZ-79|790000000",
}
PAIRS = [(text, name) for name, texts in SPELLINGS.items() for text in texts.split("|")]

# The columns ADM1_EN, ADM1_KK and ADM1_RU of the boundary source, layers of 2018 and 2024
GEOKZ = [
    ("KZ-AKM", "Akmola", "Ақмола", "Акмолинская"),
    ("KZ-AKT", "Aktobe", "Ақтөбе", "Актюбинская"),
    ("KZ-ALM", "Almaty", "Алматы", "Алматинская"),
    ("KZ-ATY", "Atyrau", "Атырау", "Атырауская"),
    ("KZ-ZAP", "West Kazakhstan", "Батыс Қазақстан", "Западно-Казахстанская"),
    ("KZ-ZHA", "Jambyl", "Жамбыл", "Жамбылская"),
    ("KZ-KAR", "Karagandy", "Қарағанды", "Карагандинская"),
    ("KZ-KUS", "Kostanay", "Қостанай", "Костанайская"),
    ("KZ-KZY", "Kyzylorda", "Қызылорда", "Кызылординская"),
    ("KZ-MAN", "Mangystau", "Маңғыстау", "Мангистауская"),
    ("KZ-PAV", "Pavlodar", "Павлодар", "Павлодарская"),
    ("KZ-SEV", "North Kazakhstan", "Солтүстiк Қазақстан", "Северо-Казахстанская"),
    ("KZ-YUZ", "Turkestan", "Түркістан", "Туркестанская"),
    ("KZ-VOS", "East Kazakhstan", "Шығыс Қазақстан", "Восточно-Казахстанская"),
    ("KZ-AST", "Nur-Sultan (city)", "Нұр-Сұлтан (қала)", "Нур-Султан"),
    ("KZ-ALA", "Almaty (city)", "Алматы (қала)", "Алматы"),
    ("KZ-SHY", "Shymkent (city)", "Шымкент (қала)", "Чимкент"),
]
GEOKZ_2024 = [
    ("KZ-ABY", "Abay", "Абай", "Абайская"),
    ("KZ-ZHT", "Zhetysu", "Жетісу", "Жетысуская"),
    ("KZ-ULT", "Ulytau", "Ұлытау", "Улытауская"),
    *(("KZ-ZHA", "Zhambyl", *row[2:]) if row[0] == "KZ-ZHA" else row for row in GEOKZ[:14]),
    ("KZ-AST", "Astana (city)", "Астана (қала)", "Астана"),
    *GEOKZ[15:],
]
STRANGERS = (
    "г. Павлодар|Павлодар қаласы|Karaganda city|Павлодар г.а.|Туркестан г.|Абайский район|Семей"
    "|Кокшетау|191010000|11|1|KZ-BAY|KZ-99|область|region|В том числе:|Всего по области"
    "|Астана область|Shymkent region|Алматы 2016|Южно-Казахстанская (включая г. Шымкент)"
    "|Алматинская область, г. Талдыкорган|akm|Казахстан без г. Алматы"
)
AMBIGUOUS = ["Алматы", "АЛМАТЫ", "Almaty", "Алматы / Almaty", "Alma-Ata", "SKO", "BKO"]
TOTALS = (
    "KZ|KAZ|Kazakhstan|KAZAKHSTAN|Republic of Kazakhstan|Республика Казахстан|РЕСПУБЛИКА КАЗАХСТАН"
    "|Казахстан|Қазақстан|Қазақстан Республикасы|РК|ҚР|Всего|Итого|ИТОГО:|Total|Grand total"
    "|Барлығы|Жиыны|По республике|Всего по республике|Республика Казахстан, всего|Республика"
    "|Kazakhstan, total|Қазақстан Республикасы / Республика Казахстан|Республика Казахстан*"
)


@pytest.mark.parametrize(("text", "name"), PAIRS)
def test_a_spelling_means_its_region(text, name):
    match = KZ.lookup(text)
    assert match.kind == "region", match
    assert match.place.newest.name_en == name
    assert match.text == text and match.how and not match.note


@given(
    st.sampled_from(PAIRS),
    st.sampled_from([str, str.upper, str.lower]),
    st.sampled_from(["-", "–", "\u2011", "\u2212", "-\n"]),
    st.sampled_from([" ", "\u00a0", "\u2009", "  ", "\t"]),
    st.sampled_from(["", " ", "\u00a0", "\ufeff", "\n"]),
)
def test_case_hyphens_and_spaces_do_not_count(pair, case, hyphen, space, around):
    text, name = pair
    assume(len(text) > 3 or case is str)  # three letters alone are a code only as capitals
    assume(" - " not in text and not text.startswith("-"))
    changed = around + case(text).replace("-", hyphen).replace(" ", space) + around
    assert KZ.resolve(changed).name_en == name


@given(st.sampled_from(PAIRS), st.data())
def test_latin_look_alikes_in_cyrillic_words_do_not_count(pair, data):
    text, name = pair
    assume("К" not in text and len(text) > 5)
    looks = dict(zip("АВЕМНОРСТХаеорсух", "ABEMHOPCTXaeopcyx", strict=True))
    at = [place for place, letter in enumerate(text) if letter in looks]
    assume(at)
    swapped = data.draw(st.sets(st.sampled_from(at)))
    changed = "".join(looks[c] if place in swapped else c for place, c in enumerate(text))
    assert KZ.resolve(changed).name_en == name


@given(st.text(alphabet=string.ascii_letters + "абвгдежзиклмнопрстуфхцчшыьэюя ", max_size=12))
def test_random_text_never_resolves(text):
    written = [pair[0] for pair in PAIRS] + TOTALS.split("|") + AMBIGUOUS
    known = {"".join(c for c in name.casefold() if c.isalnum()) for name in written}
    # three letters may be an abbreviation, in whichever alphabet its letters look like
    bare = "".join(text.casefold().split())
    assume(len(bare) > 3 and bare not in known and "stan" not in bare)
    assert KZ.lookup(text).kind in ("unknown", "empty")


@given(st.text(max_size=30) | st.floats() | st.integers() | st.none() | st.booleans())
def test_a_look_up_never_raises(cell):
    assert KZ.lookup(cell).kind in ("region", "total", "ambiguous", "unknown", "empty")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ACTAHA", "KZ-AST"),  # a Russian word typed in Latin letters
        ("г. Hyp-Султан", "KZ-AST"),
        ("Акмо\u0301линская о\u0301бласть", "KZ-AKM"),  # marks of stress
        ("Костанаи\u0306ская", "KZ-KUS"),  # й as two signs, as in names of macOS files
        ("Ак\u00adмо\u200bлин\u00adская", "KZ-AKM"),  # signs that nobody sees
        ("Павло-\nдарская об-\nласть", "KZ-PAV"),
    ],
)
def test_letters_that_only_look_right_are_read_as_they_look(text, code):
    assert KZ.resolve(text).code == code


def test_one_wrong_letter_is_unknown_and_gets_a_suggestion():
    assert KZ.lookup("Akmolla").kind == "unknown"
    with pytest.raises(UnknownRegionError, match=r"'Akmolla'.*Akmola region \(KZ-AKM\)"):
        KZ.resolve("Akmolla")


@pytest.mark.parametrize("text", STRANGERS.split("|"))
def test_what_is_no_region_is_unknown(text):
    assert KZ.lookup(text).kind == "unknown"


@pytest.mark.parametrize("text", ["", "  ", "-", "—", "…", "*", None, float("nan")])
def test_a_cell_without_letters_is_empty(text):
    assert KZ.lookup(text).kind == "empty"


@pytest.mark.parametrize("text", TOTALS.split("|"))
def test_a_row_of_the_whole_country_is_a_total(text):
    assert KZ.lookup(text).kind == "total"
    with pytest.raises(UnknownRegionError, match="the total"):
        KZ.resolve(text)


@pytest.mark.parametrize("text", AMBIGUOUS[:5])
def test_almaty_alone_is_ambiguous_and_both_candidates_are_named(text):
    match = KZ.lookup(text)
    assert match.kind == "ambiguous" and match.place is None
    assert [region.code for region in match.candidates] == ["KZ-ALM", "KZ-ALA"]
    with pytest.raises(AmbiguousRegionError, match=r"Almaty region \(KZ-ALM\) or Almaty city"):
        KZ.resolve(text)


def test_two_regions_in_one_cell_are_ambiguous():
    assert KZ.lookup("Алматы, Алматинская область").kind == "ambiguous"
    assert KZ.lookup("Turkestan (South Kazakhstan)").kind == "ambiguous"
    assert KZ.lookup("KZ-AKM Karaganda").kind == "ambiguous"


def test_latin_abbreviations_that_read_two_ways_are_ambiguous():
    # BKO: Russian ВКО (East) on a Latin keyboard, or Kazakh БҚО (West) in Latin letters
    assert {r.code for r in KZ.lookup("BKO").candidates} == {"KZ-VOS", "KZ-ZAP"}
    # SKO: Russian СКО (North) in Latin letters, or English South Kazakhstan Oblast
    assert {r.code for r in KZ.lookup("SKO").candidates} == {"KZ-SEV", "KZ-YUZ"}


def test_a_column_settles_almaty_by_the_other_name_of_the_oblast():
    almaty, oblast = KZ.lookup_all(["Алматы", "Алматинская"])
    assert (almaty.place.newest.code, oblast.place.newest.code) == ("KZ-ALA", "KZ-ALM")
    assert "'Алматинская' is Almaty region" in almaty.note and not oblast.note


def test_a_column_with_one_name_for_both_settles_only_when_all_others_are_there():
    # "Алматы" may be the same city in another year unless every other region has its row
    assert KZ.lookup_all(["г. Алматы", "Алматы", "Акмолинская"])[1].kind == "ambiguous"
    assert KZ.lookup_all(["Almaty region", "Almaty"])[1].kind == "ambiguous"
    assert KZ.lookup_all(["KZ-ALM", "Almaty"])[1].kind == "ambiguous"
    full = [row[1] for row in GEOKZ]
    assert KZ.lookup_all(full)[2].place.newest.code == "KZ-ALM"
    sixteen = [*full[:12], "South Kazakhstan", *full[13:16]]
    assert KZ.lookup_all(sixteen)[2].place.newest.code == "KZ-ALM"
    assert KZ.lookup_all(full[:-1])[2].kind == "ambiguous"  # Turkistan without Shymkent
    assert KZ.lookup_all(full[1:])[1].kind == "ambiguous"  # Akmola is not there


def test_a_column_that_has_all_three_names_settles_nothing():
    texts = [row[3] for row in GEOKZ] + ["г. Алматы"]
    assert KZ.lookup_all(texts)[15].kind == "ambiguous"


@pytest.mark.parametrize("rows", [GEOKZ, GEOKZ_2024], ids=["2018", "2024"])
@pytest.mark.parametrize("column", [1, 2, 3], ids=["English", "Kazakh", "Russian"])
def test_the_names_of_the_boundary_source_mean_their_regions(rows, column):
    matches = KZ.lookup_all([row[column] for row in rows])
    assert [match.place.newest.code for match in matches] == [row[0] for row in rows]


@pytest.mark.parametrize("table", sorted(path.name for path in (STUDIES / "paper").glob("*.csv")))
def test_the_names_of_the_paper_mean_the_regions_that_its_codes_say(table):
    with (STUDIES / "paper" / table).open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len({row["region_iso"] for row in rows}) == 16
    for row in rows:
        region = KZ.resolve(row["region_name_ru"], scheme="16")
        assert region == scheme("16").region(row["region_iso"])


@pytest.mark.parametrize("name", SCHEMES)
def test_every_official_name_and_code_means_its_own_region(name):
    for region in scheme(name).regions:
        for text in (region.name_en, region.name_ru, region.name_kk, region.code, region.kato):
            assert KZ.resolve(text, scheme=name) == region
        assert region.iso_digits is None or KZ.resolve(region.iso_digits, scheme=name) == region


def test_the_same_letters_mean_another_territory_in_another_scheme():
    assert KZ.resolve("KZ-YUZ", scheme="16").name_en == "South Kazakhstan region"
    assert KZ.resolve("KZ-YUZ", scheme="17").name_en == "Turkistan region"
    assert KZ.resolve("KZ-YUZ").name_en == "Turkistan region"
    assert KZ.resolve("г. Нурсултан", scheme="20").name_en == "Astana city"
    assert KZ.resolve("Астана", scheme="16").name_en == "Nur-Sultan city"


def test_a_region_of_another_scheme_is_refused():
    with pytest.raises(SchemeError, match=r"scheme 16.*Shymkent city of scheme 17, 20"):
        KZ.resolve("Шымкент", scheme="16")
    with pytest.raises(SchemeError, match="South Kazakhstan region of scheme 16"):
        KZ.resolve("ЮКО", scheme="20")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("KZ-AKM", "ISO letters"),
        ("KZ-11", "ISO digits"),
        ("KZ51", "P-code"),
        (110000000.0, "KATO"),
        ("Akmola", "English name"),
        ("Акмолинская обл.", "Russian name"),
        ("Ақмола облысы", "Kazakh name"),
        ("Aqmola", "transliteration"),
        ("Кустанайская", "former name"),
        ("СКО", "abbreviation"),
        ("Итого", "total"),
    ],
)
def test_a_match_says_how_it_was_made(text, how):
    assert KZ.lookup(text).how == how


def test_equal_cells_share_one_match():
    first, second = KZ.lookup_all(["Акмолинская", "Акмолинская"])
    assert first is second


def made(**changed):
    given = {
        "name": "parishes",
        "codes": ["01", "02", "10"],
        "names": [["Saint-Ann", "Total", "North Town"], ["Сент-Энн", None, "Норт Таун"]],
    } | changed
    return Gazetteer.from_names(given["name"], given["codes"], given["names"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01", "01"), ("1", "01"), (1.0, "01"), (10, "10"), ("SAINT ANN", "01"), ("St-Ann", None),
        ("saint\u2013ann*", "01"), ("сент энн", "01"), ("Cент-Энн", "01"),
        ("north\u00a0town", "10"),
        ("Total", "02"), ("3", None), ("North Town (Норт Таун)", "10"), ("Norht Town", None),
        ("North Town 2", None), ("North Town city", None),
    ],
)  # fmt: skip
def test_names_and_codes_of_another_country_are_compared_without_case_and_hyphens(text, code):
    place = made().lookup(text).place
    assert (place and place.newest.code) == code


def test_another_country_has_totals_and_suggestions_too():
    assert made().lookup("Всего").kind == "total"
    assert made().lookup("Kazakhstan").kind == "unknown"
    with pytest.raises(UnknownRegionError, match=r"region of parishes.*North Town \(10\)"):
        made().resolve("Norht Town")


def test_a_name_that_two_regions_of_another_country_share_is_ambiguous():
    twins = made(names=[["Springfield", "Spring-Field", "Ogdenville"]])
    assert [r.code for r in twins.lookup("springfield").candidates] == ["01", "02"]
    assert twins.resolve("2").code == "02"
    assert twins.lookup_all(["01", "Springfield"])[1].kind == "ambiguous"
    settled = twins.lookup_all(["01", "Springfield", "Ogdenville"])[1]
    assert settled.place.newest.code == "02" and "'01' is Springfield" in settled.note


def test_codes_that_differ_only_by_leading_zeros_stay_apart():
    both = made(codes=["1", "01", "001"])
    assert [both.resolve(code).code for code in ("1", "01", "001")] == ["1", "01", "001"]


def test_a_missing_or_repeated_code_is_refused():
    with pytest.raises(TableError, match="row 2"):
        made(codes=["1", None, "2"])
    with pytest.raises(TableError, match="'1'"):
        made(codes=["1", "1", "2"])
