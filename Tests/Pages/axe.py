#!/usr/bin/env python3
"""Publishes a small register and lets axe-core look at its pages in Chromium: every kind of page in three languages, light
and dark, at 320 and 1280 pixels. Also types into the search of a page that was opened from the folder, and walks through
each kind of page by keyboard (keyboard.py).

    python3 Tests/Pages/axe.py PROGRAM AXE.js [--quick]

Exits 1 with the findings when there are any.
"""
import html, json, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor

import keyboard

program, axe = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
quick = "--quick" in sys.argv
chromium = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
if not chromium:
    sys.exit("axe.py: no Chromium here")


def run(folder, *words, on="2024-07-10T09:00:00+05:00"):
    environment = dict(os.environ, OVERSIGHT_NOW=on, OVERSIGHT_AS="p-sec", OVERSIGHT_REGISTRY=folder)
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"axe.py: {' '.join(words)}: {done.stderr}")


def register(folder):
    """Ten recommendations: answered, late, silent, running, one withheld."""
    run(folder, "init", folder)
    run(folder, "party", "add", "p-sec", "--kind", "person", "--name", "ru=Секретарь", "--role", "secretary")
    bodies = [("b-edu", "Управление образования", "Білім басқармасы"), ("b-health", "Управление здравоохранения", "Денсаулық сақтау басқармасы")]
    for body, ru, kk in bodies:
        run(folder, "party", "add", body, "--kind", "executive", "--name", f"ru={ru}", "--name", f"kk={kk}", "--name", f"en={body}")
    minutes = folder + ".txt"
    open(minutes, "w").write("minutes")
    titles = ["Опубликовать меню школьных столовых", "Ауылдық мектептерге су құбырын тарту", "Publish the budget of the hospital",
              "Починить насос в Жетыгене", "Балабақша кезегін ашық ету"]
    for place, title in enumerate(titles):
        month = place + 1
        run(folder, "log", title, "--to", f"b-edu=2024-0{month}-12", "--to", f"b-health=2024-0{month}-12", "--adopted", f"2024-0{month}-10",
            "--on", f"2024-0{month}-11", "membersTotal=15", "membersPresent=11", "topic=школы", "place=Жетыген", "--evidence", f"minutes={minutes}")
    run(folder, "advance", "REC-2024-000001", "answer", "position=accepted", "positionReason=Будет сделано", "--on", "2024-01-20", "--evidence", f"letter={minutes}")
    run(folder, "evidence", "add", "REC-2024-000001", minutes, "--kind", "letter", "--visibility", "public")
    run(folder, "publication", "set", "--workflow", "council-recommendation", "--title", "ru=Реестр рекомендаций", "--licence", "https://creativecommons.org/licenses/by/4.0/", "--contact", "council@example.org")
    run(folder, "withhold", "REC-2024-000002", "--reason", "r", "--public-reason", "персональные данные")
    run(folder, "publish", folder + "-site", "--yes")
    return folder + "-site"


def browse(page, width, dark):
    with tempfile.TemporaryDirectory() as profile:
        return rendered(page, width, dark, profile)


def rendered(page, width, dark, profile):
    words = [chromium, "--headless", f"--user-data-dir={profile}", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--hide-scrollbars",
             f"--window-size={width},900", f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--virtual-time-budget=8000", "--dump-dom", "file://" + page]
    return subprocess.run(words, capture_output=True, text=True, timeout=120).stdout


PROBE = """<script src="{root}axe.min.js"></script><script>
axe.run(document, {{resultTypes: ["violations"]}}).then(function (found) {{
  var wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
  var list = found.violations.map(function (v) {{ return v.id + ": " + v.nodes.slice(0, 3).map(function (n) {{ return n.html + " " + n.failureSummary; }}).join(" | "); }});
  if (wide) list.push("wider than the window: " + document.documentElement.scrollWidth);
  document.body.innerHTML = "<pre id=found>" + JSON.stringify(list).replace(/&/g, "&amp;").replace(/</g, "&lt;") + "</pre>";
}});</script>"""


def look(site, path, width, dark):
    text = open(f"{site}/{path}", encoding="utf-8").read()
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    root = re.search(r'data-root="([^"]*)"', text).group(1)
    probe = f"{site}/{os.path.dirname(path)}/probe-{os.path.basename(path)}-{width}-{dark}.html"
    open(probe, "w", encoding="utf-8").write(text.replace("</body>", PROBE.format(root=root) + "</body>"))
    found = re.search(r"<pre id=\"found\">(.*?)</pre>", browse(os.path.abspath(probe), width, dark), re.S)
    os.remove(probe)
    return json.loads(html.unescape(found.group(1))) if found else ["axe did not answer"]


SEARCH = """<script>addEventListener("load", function () {{
  var input = document.getElementById("q"); input.value = {query}; input.dispatchEvent(new Event("input"));
  setTimeout(function () {{ document.body.setAttribute("data-hits", document.querySelectorAll("#found a").length); }}, 1500);
}});</script>"""


def hits(site, query):
    """How many cases a search finds on a page that was opened from the folder."""
    text = open(f"{site}/ru/about.html", encoding="utf-8").read()
    probe = f"{site}/ru/search-probe.html"
    # What stands here of a script is the probe's own; the page's policy holds for everything it loads.
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    open(probe, "w", encoding="utf-8").write(text.replace("</body>", SEARCH.format(query=json.dumps(query)) + "</body>"))
    found = re.search(r'data-hits="(\d+)"', browse(os.path.abspath(probe), 1280, False))
    os.remove(probe)
    return int(found.group(1)) if found else -1


with tempfile.TemporaryDirectory() as folder:
    site = register(folder + "/registry")
    shutil.copy(axe, site + "/axe.min.js")
    pages = ["index.html"]
    for language in ("kk", "ru", "en"):
        body = sorted(os.listdir(f"{site}/{language}/body"))[0]
        pages += [f"{language}/{name}" for name in ("index.html", "about.html", "figures.html", "bodies.html", "cases.html", "withheld.html",
                  "year-2024.html", "case/REC-2024-000001.html", "case/REC-2024-000002.html", "case/REC-2024-000005.html", f"body/{body}")]
    if quick:
        pages = [page for page in pages if page == "index.html" or page.startswith("ru/")]
    bad = 0
    ways = ((320, True), (1280, False)) if quick else ((1280, False), (320, False), (1280, True), (320, True))
    looks = [(page, width, dark) for page in pages for width, dark in ways]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as several:
        for (page, width, dark), findings in zip(looks, several.map(lambda one: look(site, *one), looks)):
            for finding in findings:
                bad += 1
                print(f"{page} {width} {'dark' if dark else 'light'}: {finding}")
    searches = {"столовая": 1, "мектеп": 2, "мектептер": 2, "насосы": 2, "hospital": 2, "балабакша": 2, "кезек": 2, "REC-2024-000009": 1, "нетничего": 0}
    for query, least in searches.items():
        found = hits(site, query)
        if found < least or (least == 0 and found != 0):
            bad += 1
            print(f"search '{query}': {found} found, {least} expected")
    os.remove(site + "/axe.min.js")
    walked = [page for page in pages if page == "index.html" or page.startswith("ru/")]
    for finding in keyboard.check(chromium, site, walked, "мектеп"):
        bad += 1
        print(f"keyboard: {finding}")
    print(f"axe.py: {len(pages)} pages, {len(walked)} walked by keyboard, {bad} findings")
    sys.exit(1 if bad else 0)
