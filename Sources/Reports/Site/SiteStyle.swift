/// The style sheet and the script of the public register; written by hand, with nothing from elsewhere.
enum SiteStyle {
  /// The style sheet: light and dark, narrow and printed.
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#4a4a4a;--page:#fff;--line:#8a8a8a;--link:#0b4f9e;--mark:#a11212;--bar:#f2f2f2}
    @media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#c4c4c4;--page:#16181b;--line:#7d838a;--link:#8ec1ff;--mark:#ff9b9b;--bar:#22262b}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--page);overflow-wrap:anywhere}
    header,main,footer{max-width:60rem;margin:0 auto;padding:.75rem 1rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:.5rem;top:.5rem;background:var(--page);padding:.5rem;z-index:1}
    .name{font-size:1.15rem;font-weight:700;margin:0}
    nav ul{list-style:none;margin:.25rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
    nav a{display:inline-block;padding:.25rem 0;min-height:1.5rem}
    a{color:var(--link)}
    a:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    [aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
    h1{font-size:1.5rem;line-height:1.25;margin:.75rem 0}
    h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
    label{display:block;font-weight:600}
    input[type=search]{width:100%;max-width:32rem;min-height:2.75rem;font:inherit;color:inherit;background:var(--page);border:2px solid var(--line);border-radius:.25rem;padding:.25rem .5rem}
    .hint,.soft,footer{color:var(--soft)}
    .hint{margin:.25rem 0}
    #found:not(:empty){border:1px solid var(--line);padding:.5rem 1rem;margin:.5rem 0;max-height:24rem;overflow:auto}
    .scroll{overflow-x:auto}
    td a[href*="case/"],th a[href*="case/"]{white-space:nowrap}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left;font-weight:600;padding:.25rem 0}
    th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:normal}
    th[scope=row]{font-weight:400}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.25rem 1rem;margin:0}
    dt{color:var(--soft)}
    dd{margin:0}
    .late{color:var(--mark);font-weight:700}
    .duty{border-left:.25rem solid var(--line);padding-left:.75rem;margin:.75rem 0}
    svg{max-width:100%;height:auto}
    ol.steps{padding-left:1.25rem}
    ol.steps li{margin:.5rem 0}
    footer{border-top:1px solid var(--line);margin-top:2rem}
    @media (max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
    @media print{nav,form,.skip,footer nav{display:none}body{color:#000;background:#fff}a{color:#000}details>*{display:block}}

    """

  /// Search while typing, over shards that are loaded as scripts, so that it works from a folder too.
  ///
  /// A word is known by its folded beginning, so that endings do not matter; Kazakh letters are found by the Russian ones,
  /// and ё by е.
  static let script = """
    "use strict";
    (function () {
      var input = document.getElementById("q"), out = document.getElementById("found");
      if (!input || !out) return;
      var root = document.documentElement.getAttribute("data-root"), page = document.documentElement.lang;
      var shards = {}, docs = {}, waiting = {}, turn = 0;
      var letters = {"ё":"е","ә":"а","ғ":"г","қ":"к","ң":"н","ө":"о","ұ":"у","ү":"у","һ":"х","і":"и","й":"и"};
      function fold(text) {
        return text.toLowerCase().replace(/[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]/g, "").replace(/[ёәғқңөұүһій]/g, function (c) { return letters[c]; });
      }
      function stem(word) { return word.slice(0, Math.min(5, Math.max(3, word.length - 2))); }
      function words(text) { return fold(text).split(/[^0-9a-zа-яё]+/).filter(function (w) { return w.length > 0; }); }
      window.registerWords = function (name, found) { shards[name] = found; done(name); };
      window.registerCases = function (name, found) { docs[name] = found; done(name); };
      function done(name) { var calls = waiting[name] || []; delete waiting[name]; calls.forEach(function (call) { call(); }); }
      function load(kind, name, call) {
        if ((kind === "w" ? shards : docs)[name] !== undefined) return call();
        if (waiting[name]) return waiting[name].push(call);
        waiting[name] = [call];
        var script = document.createElement("script");
        script.src = root + "search/" + name + ".js";
        script.onerror = function () { (kind === "w" ? shards : docs)[name] = kind === "w" ? {} : []; done(name); };
        document.head.appendChild(script);
      }
      function shard(word) { return "w" + word.charCodeAt(0).toString(16); }
      function each(names, kind, call) {
        var left = names.length;
        if (!left) return call();
        names.forEach(function (name) { load(kind, name, function () { left -= 1; if (!left) call(); }); });
      }
      function find(list) {
        var all = null;
        list.forEach(function (word) {
          var key = stem(word), hits = {}, table = shards[shard(word)] || {};
          Object.keys(table).forEach(function (own) {
            if (own.indexOf(key) === 0 || (own.length > 2 && key.indexOf(own) === 0)) table[own].forEach(function (n) { hits[n] = true; });
          });
          all = all === null ? hits : Object.keys(all).reduce(function (both, n) { if (hits[n]) both[n] = true; return both; }, {});
        });
        return Object.keys(all || {}).map(Number).sort(function (a, b) { return b - a; });
      }
      function show(numbers) {
        var shownOnes = numbers.slice(0, 20), mine = ++turn;
        var names = shownOnes.map(function (n) { return "d" + Math.floor(n / 500); }).filter(function (n, i, a) { return a.indexOf(n) === i; });
        each(names, "d", function () {
          if (mine !== turn) return;
          out.textContent = "";
          var head = document.createElement("p");
          head.textContent = numbers.length ? out.getAttribute("data-found") + ": " + numbers.length : out.getAttribute("data-nothing");
          out.appendChild(head);
          var list = document.createElement("ul");
          shownOnes.forEach(function (n) {
            var doc = docs["d" + Math.floor(n / 500)][n % 500];
            if (!doc) return;
            var item = document.createElement("li"), link = document.createElement("a");
            link.href = root + page + "/case/" + doc[0] + ".html";
            link.textContent = doc[0] + (doc[1] ? " — " + doc[1] : "");
            item.appendChild(link);
            list.appendChild(item);
          });
          if (shownOnes.length) out.appendChild(list);
        });
      }
      input.form.addEventListener("submit", function (event) { event.preventDefault(); });
      input.addEventListener("input", function () {
        var list = words(input.value).filter(function (w) { return w.length > 1; });
        turn += 1;
        if (!list.length) { out.textContent = ""; return; }
        var mine = turn;
        each(list.map(shard).filter(function (n, i, a) { return a.indexOf(n) === i; }), "w", function () { if (mine === turn) show(find(list)); });
      });
    })();

    """
}
