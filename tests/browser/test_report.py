"""The report as a reader meets it: nothing asked for, everything drawn, everything linked."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

OFFICIAL, PAPER = ("kazakhstan-official", "en"), ("paper", "en")
ALL = [(name, code) for name in ("paper", "kazakhstan-official") for code in ("en", "ru", "kk")]
ALL.append(("hostile", "en"))


@pytest.mark.parametrize("which", ALL, ids="-".join)
def test_a_page_draws_every_chart_asks_for_nothing_and_complains_of_nothing(browser, pages, which):
    browser.open(pages[which])
    assert browser.complaints() == []
    assert browser.requests() == [pages[which].as_uri()]
    bare = browser.ask(
        "return Array.from(document.querySelectorAll('[data-chart]'))"
        ".filter(place => !place.querySelector('svg .mark-group path, svg .mark-rect path'))"
        ".map(place => place.dataset.chart)"
    )
    assert bare == []
    assert browser.ask("return document.querySelectorAll('img, iframe, object').length") == 0


@pytest.mark.parametrize("which", ALL, ids="-".join)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser, pages, axe, which, scheme):
    feature = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", feature)
    browser.open(pages[which])
    browser.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    found = browser.driver.execute_async_script(
        "const done = arguments[0];"
        "axe.run().then(told => done(told.violations.map(one =>"
        " [one.impact, one.id, one.nodes.slice(0, 3).map(node => node.html)])));"
    )
    assert [one for one in found if one[0] in ("serious", "critical")] == []


def shown(browser):
    return browser.ask(
        "return Array.from(document.querySelectorAll('aside article'))"
        ".filter(one => one.offsetParent).map(one => one.dataset.why)"
    )


def orange(browser, chart):
    """Marks in the colour of the selected region."""
    return browser.ask(
        "return document.querySelectorAll(`[data-chart=${arguments[0]}] [fill='#d55e00'],"
        " [data-chart=${arguments[0]}] [stroke='#d55e00']`).length",
        chart,
    )


def check_selected(browser, code):
    assert browser.ask("return new URLSearchParams(location.hash.slice(1)).get('region')") == code
    assert shown(browser) == [code]
    assert browser.ask("return document.querySelector('.map .picked').dataset.region") == code
    rows = (
        "return Array.from(document.querySelectorAll('tr.picked')).map(row => row.dataset.region)"
    )
    assert set(browser.ask(rows)) == {code}


def test_a_click_on_the_map_selects_a_region_everywhere(browser, pages):
    browser.open(pages[OFFICIAL])
    check = "return document.querySelector('[data-chart=ranking] svg').textContent"
    assert "Mangystau" in browser.ask(check)
    shape = browser.driver.find_element(By.CSS_SELECTOR, ".map [data-region='KZ-KAR']")
    browser.ask("arguments[0].scrollIntoView({block: 'center'})", shape)
    shape.click()
    check_selected(browser, "KZ-KAR")
    for chart in ("ranking", "scatter", "strengths", "index_by_year", "share_by_year"):
        assert orange(browser, chart) > 0, chart


def test_a_click_on_a_bar_selects_its_region(browser, pages):
    browser.open(pages[OFFICIAL])
    place = "[data-chart=ranking] .mark-rect path[aria-label*='Mangystau']"
    bar = browser.driver.find_element(By.CSS_SELECTOR, place)
    browser.ask("arguments[0].scrollIntoView({block: 'center'})", bar)
    left = 4 - bar.size["width"] // 2  # lines of intervals lie over the middle
    ActionChains(browser.driver).move_to_element_with_offset(bar, left, 0).click().perform()
    check_selected(browser, "KZ-MAN")


def test_the_keyboard_selects_a_region_on_the_map(browser, pages):
    browser.open(pages[OFFICIAL])
    shape = browser.driver.find_element(By.CSS_SELECTOR, ".map [data-region='KZ-ZHA']")
    shape.send_keys(Keys.ENTER)
    check_selected(browser, "KZ-ZHA")


def test_the_search_finds_a_region(browser, pages):
    browser.open(pages[OFFICIAL])
    search = browser.driver.find_element(By.ID, "search")
    search.clear()
    search.send_keys("mangyst", Keys.ENTER)
    check_selected(browser, "KZ-MAN")


def test_an_address_opens_at_its_region_year_and_theme(browser, pages):
    browser.open(pages[OFFICIAL], "#region=KZ-MAN&year=2016&theme=grade")
    check_selected(browser, "KZ-MAN")
    assert browser.ask("return document.getElementById('year-shown').textContent") == "2016"
    assert browser.ask("return document.getElementById('theme').value") == "grade"
    assert browser.ask("return document.getElementById('map-title').textContent").endswith("2016")


def test_an_address_of_nonsense_opens_the_page_as_it_is(browser, pages):
    browser.open(pages[OFFICIAL], "#region=<img src=x>&year=1&theme=__proto__")
    assert browser.complaints() == []
    assert shown(browser) == ["KZ-ALA"]


def test_the_slider_changes_the_year_of_map_and_charts(browser, pages):
    browser.open(pages[OFFICIAL])
    labels = (
        "return Array.from(document.querySelectorAll('[data-chart=ranking] .mark-text text'))"
        ".map(one => one.textContent)"
    )
    before = browser.ask(labels)
    slider = browser.driver.find_element(By.ID, "year")
    slider.send_keys(Keys.HOME)
    assert "year=2010" in browser.driver.current_url
    browser.wait(
        f"return JSON.stringify((() => {{ {labels} }})()) !== JSON.stringify(arguments[0])", before
    )


def test_numbers_have_the_decimal_mark_of_the_language(browser, pages):
    texts = (
        "return Array.from(document.querySelectorAll('[data-chart=rings] text'))"
        ".map(one => one.textContent)"
    )
    browser.open(pages["kazakhstan-official", "kk"])
    assert any("0,0" in text for text in browser.ask(texts))
    browser.open(pages[OFFICIAL])
    assert any("0.0" in text for text in browser.ask(texts))


def test_the_paper_says_of_mangystau_why_it_is_no_hub(browser, pages):
    browser.open(pages[PAPER], "#region=KZ-MAN")
    told = browser.ask("return document.querySelector('aside article.picked').textContent")
    assert "not a candidate in 2016" in told
    assert "No output is reported" in told


def test_without_scripts_the_page_still_tells_everything(browser, pages):
    browser.open(pages[OFFICIAL], scripts=False)
    seen = browser.driver.find_element(By.CSS_SELECTOR, ".map [data-region='KZ-MAN']")
    assert seen.is_displayed()
    articles = browser.driver.find_elements(By.CSS_SELECTOR, "aside article")
    assert len(articles) == 16 and all(one.is_displayed() for one in articles)
    assert not browser.driver.find_element(By.CLASS_NAME, "controls").is_displayed()
    summary = browser.driver.find_element(By.CSS_SELECTOR, "figure.charted summary")
    summary.click()
    assert browser.driver.find_element(By.CSS_SELECTOR, "figure.charted table").is_displayed()


@pytest.mark.parametrize("which", ALL, ids="-".join)
def test_a_phone_needs_no_sideways_scrolling(browser, pages, which):
    browser.open(pages[which], width=390, height=844)
    assert browser.ask("return document.documentElement.scrollWidth") <= 390


def test_the_page_prints(browser, pages):
    browser.open(pages[OFFICIAL])
    made = browser.pdf()
    assert made.startswith(b"%PDF") and len(made) > 50_000
