"use strict";
// What the reader does with the page: one state (region, year, theme), shown everywhere at once.
(function () {
  const content = JSON.parse(document.getElementById("page-data").textContent);
  const codes = content.regions.map((region) => region.code);
  const names = new Map(content.regions.map((region) => [region.code, region.name]));
  const state = { region: content.first, year: content.focus, theme: Object.keys(content.themes)[0] || "" };
  const views = new Map();
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const one = (id) => document.getElementById(id);

  document.documentElement.classList.add("scripted");
  all(".controls").forEach((part) => { part.hidden = false; });
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (names.has(asked.get("region"))) state.region = asked.get("region");
    const year = Number(asked.get("year"));
    if (content.years.includes(year)) state.year = year;
    if (Object.hasOwn(content.themes, asked.get("theme") || "")) state.theme = asked.get("theme");
  }

  function writeAddress() {
    const told = new URLSearchParams({ region: state.region, year: String(state.year), theme: state.theme });
    history.replaceState(null, "", "#" + told.toString());
  }

  function showMap() {
    const theme = content.themes[state.theme];
    if (!theme) return;
    const classes = theme.classes[String(state.year)] || theme.classes[""] || [];
    codes.forEach((code, place) => {
      const at = classes[place];
      for (const shape of shapesOf(code)) {
        shape.setAttribute("fill", theme.fills[at]);
        const told = names.get(code) + ": " + theme.labels[at];
        if (shape.hasAttribute("data-region")) {
          shape.setAttribute("aria-label", told);
          const title = shape.querySelector("title");
          if (title) title.textContent = told;
        }
        shape.classList.toggle("picked", code === state.region);
        if (shape.hasAttribute("data-region")) shape.setAttribute("aria-pressed", String(code === state.region));
      }
    });
    const title = one("map-title");
    if (title) title.textContent = theme.classes[""] ? theme.title : theme.title + ", " + state.year;
    all("#map-figure ul.legend").forEach((list) => {
      list.parentElement.hidden = list.dataset.theme !== state.theme;
    });
    const told = one("told");
    const at = classes[codes.indexOf(state.region)];
    if (told && at !== undefined) told.textContent = names.get(state.region) + ": " + theme.labels[at];
  }

  const shapeIndex = new Map();
  all(".map [data-region], .map [data-twin]").forEach((shape) => {
    const code = shape.dataset.region || shape.dataset.twin;
    if (!shapeIndex.has(code)) shapeIndex.set(code, []);
    shapeIndex.get(code).push(shape);
  });
  function shapesOf(code) { return shapeIndex.get(code) || []; }

  const articles = new Map(all("[data-why]").map((article) => [article.dataset.why, article]));
  const rows = new Map();
  all("tr[data-region]").forEach((row) => {
    if (!rows.has(row.dataset.region)) rows.set(row.dataset.region, []);
    rows.get(row.dataset.region).push(row);
  });
  let shown = null;
  function showRegion() {
    if (shown !== null) {
      if (articles.has(shown)) articles.get(shown).classList.remove("picked");
      (rows.get(shown) || []).forEach((row) => row.classList.remove("picked"));
    }
    shown = state.region;
    if (articles.has(shown)) articles.get(shown).classList.add("picked");
    (rows.get(shown) || []).forEach((row) => row.classList.add("picked"));
    const search = one("search");
    if (search && document.activeElement !== search) search.value = names.get(shown) || "";
  }

  function showCharts() {
    for (const view of views.values()) tell(view, { picked: state.region, year: state.year });
  }

  function tell(view, values) {
    const known = view.getState({ signals: () => true, data: () => false }).signals;
    for (const [name, value] of Object.entries(values)) if (name in known) view.signal(name, value);
    view.runAsync();
  }

  function show() {
    const slider = one("year");
    if (slider) {
      slider.value = String(state.year);
      one("year-shown").textContent = String(state.year);
    }
    const select = one("theme");
    if (select) select.value = state.theme;
    showMap();
    showRegion();
    showCharts();
  }

  function change(part) {
    Object.assign(state, part);
    writeAddress();
    show();
  }

  let lit = "";
  function light(code) {
    if (code === lit) return;
    shapesOf(lit).forEach((shape) => shape.classList.remove("lit"));
    lit = code;
    shapesOf(lit).forEach((shape) => shape.classList.add("lit"));
    for (const view of views.values()) tell(view, { lit });
  }

  function showTip(event, text) {
    tip.hidden = !text;
    tip.textContent = text;
    const left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
    const top = Math.min(event.clientY + 14, window.innerHeight - tip.offsetHeight - 8);
    tip.style.left = Math.max(4, left) + "px";
    tip.style.top = Math.max(4, top) + "px";
  }

  // --- the map
  all(".map [data-region]").forEach((shape) => {
    const code = shape.dataset.region;
    const pick = () => change({ region: code });
    shape.addEventListener("click", pick);
    shape.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(); }
    });
    shape.addEventListener("mouseenter", () => light(code));
    shape.addEventListener("mouseleave", () => { light(""); tip.hidden = true; });
    shape.addEventListener("mousemove", (event) => showTip(event, shape.getAttribute("aria-label")));
    shape.addEventListener("focus", () => light(code));
    shape.addEventListener("blur", () => light(""));
  });

  // --- tables, panel, controls
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target && target.closest("a[data-go]");
    const jump = target && target.closest("a[data-jump]");
    const row = target && target.closest("tr[data-region]");
    if (link) { event.preventDefault(); change({ region: link.dataset.go }); }
    else if (jump) {
      // the fragment holds the selection, so that going to a part must not replace it
      event.preventDefault();
      const heading = one(jump.dataset.jump);
      if (heading) { heading.setAttribute("tabindex", "-1"); heading.scrollIntoView(); heading.focus({ preventScroll: true }); }
    }
    else if (row && names.has(row.dataset.region)) change({ region: row.dataset.region });
  });
  const search = one("search");
  if (search) {
    const find = (exact) => {
      const asked = search.value.trim().toLowerCase();
      if (!asked) return;
      const found = content.regions.find((region) => region.name.toLowerCase() === asked || region.code.toLowerCase() === asked)
        || (exact ? null : content.regions.find((region) => region.name.toLowerCase().includes(asked)));
      if (found) change({ region: found.code });
    };
    search.addEventListener("input", () => find(true));
    search.addEventListener("change", () => find(false));
    search.addEventListener("focus", () => search.select());
  }
  const theme = one("theme");
  if (theme) theme.addEventListener("change", () => change({ theme: theme.value }));
  const year = one("year");
  if (year) {
    year.addEventListener("input", () => {
      const asked = Number(year.value);
      const near = content.years.reduce((a, b) => (Math.abs(b - asked) < Math.abs(a - asked) ? b : a));
      change({ year: near });
    });
  }
  window.addEventListener("hashchange", () => { readAddress(); show(); });

  // --- charts
  const config = {
    background: null,
    view: { stroke: null },
    font: "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif",
    axis: { labelColor: "currentColor", titleColor: "currentColor", domainColor: "currentColor", tickColor: "currentColor",
      gridColor: "currentColor", gridOpacity: 0.15, labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" },
    legend: { labelColor: "currentColor", titleColor: "currentColor", labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" },
    header: { labelColor: "currentColor", labelFontSize: 12 },
    text: { fontSize: 12 },
  };
  vega.formatLocale({ decimal: content.decimal, thousands: "\u00a0", grouping: [3], currency: ["", ""] });

  async function draw(place) {
    const spec = structuredClone(content.charts[place.dataset.chart]);
    const asked = spec.data.name;
    spec.datasets = { [asked]: content.datasets[asked] };
    spec.config = config;
    for (const param of spec.params || []) {
      if (param.name === "picked") param.value = state.region;
      if (param.name === "year") param.value = state.year;
    }
    const compiled = vegaLite.compile(spec, { logger: vega.logger(vega.Error) }).spec;
    const parsed = vega.parse(compiled, null, { ast: true });
    const view = new vega.View(parsed, { expr: vega.expressionInterpreter, renderer: "svg", container: place,
      hover: false, logLevel: vega.Error });
    await view.runAsync();
    const drawing = place.querySelector("svg");
    if (drawing) drawing.setAttribute("aria-hidden", "true");
    views.set(place.dataset.chart, view);
    view.addEventListener("click", (event, item) => {
      const code = item && item.datum && item.datum.region;
      if (names.has(code)) change({ region: code });
    });
    view.addEventListener("mousemove", (event, item) => {
      const datum = item && item.datum;
      const code = datum && datum.region;
      light(names.has(code) ? code : "");
      showTip(event, names.has(code) ? names.get(code) : "");
    });
    view.addEventListener("mouseout", () => { tip.hidden = true; light(""); });
  }

  async function drawAll() {
    for (const place of all("[data-chart]")) {
      try {
        await draw(place);
      } catch (error) {
        place.textContent = content.words.failed;
        console.error(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    showCharts();
    document.documentElement.dataset.ready = "yes";
  }

  window.addEventListener("resize", () => { for (const view of views.values()) view.resize().runAsync(); });
  readAddress();
  show();
  drawAll();
})();
