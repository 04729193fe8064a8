"""What does the report look like? One column, quiet type, aligned figures; screens and paper."""

STYLE = """
:root{--ink:#1c2227;--soft:#56616b;--line:#d9dee2;--ground:#fff;--tint:#f5f7f8;--accent:#0b5a8a;
--informal:#0b5a8a;--professional:#93bfdd;--paid:#dc962d;--over:#b3261e;--bar:#4d7f9e;
--on-dark:#fff;--on-light:#14212b;--warn:#8a4b00;--good:#1f6b45}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaed;--soft:#a3aeb7;--line:#39424a;--ground:#14191d;
--tint:#1c2329;--accent:#7fbbe3;--informal:#3f8fc0;--professional:#b4d3e8;--paid:#e0a44a;--over:#f0837a;
--bar:#6d9fbe;--on-dark:#0c1318;--on-light:#14212b;--warn:#f0b060;--good:#7fcfa5}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
Roboto,"Noto Sans",sans-serif}
main{max-width:60rem;margin:0 auto;padding:3rem 1.5rem 5rem}
h1,h2,h3{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;font-weight:600;
line-height:1.2;margin:0}
h1{font-size:2.6rem;letter-spacing:-.01em}
h2{font-size:1.6rem;margin-bottom:.7rem}
h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
.eyebrow{margin:0 0 .3rem;color:var(--soft);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase}
.lead{font-size:1.1rem;color:var(--soft);margin:.5rem 0 0}
section{margin-top:3.2rem;padding-top:1.4rem;border-top:1px solid var(--line)}
p{margin:.5rem 0 1rem;max-width:44rem}
a{color:var(--accent);text-underline-offset:.15em}
.term{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
.invented{text-decoration:none;font-size:.8em;vertical-align:.15em;padding-left:.1em;color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.4rem,1fr));gap:0;margin:2rem 0 0;
border:1px solid var(--line);border-radius:6px;overflow:hidden;background:var(--line);gap:1px}
.card{background:var(--tint);padding:.9rem 1rem;display:flex;flex-direction:column}
.card .what{font-size:.85rem;color:var(--soft)}
.card strong{font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums;letter-spacing:-.01em;
white-space:nowrap}
.card .note,.note,.source{font-size:.85rem;color:var(--soft)}
.pence{font-size:.78em;color:var(--soft)}
td .pence,th .pence,p .pence,li .pence{font-size:1em;color:inherit}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin-top:1.4rem;font-size:.95rem}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;padding:.38rem .9rem .38rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}
thead th{color:var(--soft);font-weight:500;font-size:.85rem;border-bottom-color:var(--soft)}
tbody th{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.n .invented{display:inline-block;width:0}
th.n:last-child,td.n:last-child{padding-right:.7rem}
tbody tr:last-child>*{border-bottom:0}
code{font:.82em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
a code{color:inherit;white-space:nowrap}
.none{color:var(--soft)}
.callout{border-left:4px solid var(--over);background:var(--tint);padding:.9rem 1.2rem;margin:0 0 1.4rem;
border-radius:0 6px 6px 0}
.callout h3{margin:0 0 .3rem}.callout ul{margin:0;padding-left:1.1rem}
.good{color:var(--good)}.warn{color:var(--warn)}
.level{font-size:.85rem}.level.warning{color:var(--warn);font-weight:600}.level.note{color:var(--soft)}
details{border-top:1px solid var(--line);padding:1rem 0}
summary{cursor:pointer;max-width:48rem}
dl{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:.5rem 1.5rem}
dt{font-weight:600}dd{margin:0;max-width:42rem}
:target{scroll-margin-top:1rem}dt:target,dt:target+dd{background:var(--tint)}
@media (max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.8rem}main{padding:1.5rem 1rem 3rem}h1{font-size:2rem}}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.92rem}
.key{display:inline-block;width:.85em;height:.85em;margin-right:.45em;border-radius:2px;vertical-align:-.05em}
i.informal{background:var(--informal)}i.professional{background:var(--professional)}i.paid{background:var(--paid)}
.plot{display:block;width:100%;height:auto;margin:1rem 0;font-family:inherit}
.plot text{font-size:12.5px;fill:var(--ink)}
.plot .label{fill:var(--ink)}.plot .tick{fill:var(--soft);font-size:11.5px}
.plot .end{fill:var(--soft);font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--ground);
stroke-width:3px}
.plot rect.informal{fill:var(--informal)}.plot rect.professional{fill:var(--professional)}
.plot rect.paid{fill:var(--paid)}.plot rect.bar{fill:var(--bar)}
.plot rect.informal,.plot rect.professional,.plot rect.paid,.plot rect[class^=level]{stroke:var(--ground);stroke-width:1}
.plot text.on-informal{fill:var(--on-dark)}.plot text.on-level-5{fill:#fff}
.plot text.on-professional,.plot text.on-paid,.plot text.on-level-1,.plot text.on-level-2,
.plot text.on-level-3,.plot text.on-level-4{fill:#14212b}
.plot rect.level-1{fill:#dc962d}.plot rect.level-2{fill:#f0cd94}.plot rect.level-3{fill:#d5dadd}
.plot rect.level-4{fill:#4f8db4}.plot rect.level-5{fill:#0b5a8a}
.plot .track{fill:var(--tint);stroke:var(--line)}.plot .committed{fill:var(--bar)}.plot .over{fill:var(--over)}
.plot .limit{stroke:var(--soft);stroke-dasharray:2 3}.plot .risk{stroke:var(--over);stroke-width:2}
.plot .axis{stroke:var(--soft)}.plot .mean{stroke:var(--accent);stroke-width:2}
.plot .reference{stroke:var(--paid);stroke-width:2;stroke-dasharray:5 4}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--ground:#fff;--tint:#fff;--accent:#000;--informal:#0b5a8a;
--professional:#93bfdd;--paid:#dc962d;--over:#b3261e;--bar:#4d7f9e;--on-dark:#fff;--on-light:#14212b}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5pt}main{max-width:none;padding:0}nav,.back{display:none}
section{break-inside:auto;margin-top:1.4rem}table,.plot,.callout,.cards{break-inside:avoid}a{text-decoration:none}}
""".replace("\n", "")
