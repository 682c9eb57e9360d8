/** The one stylesheet of the desk. Colours of families after Okabe and Ito, darkened or lightened for contrast; told apart by their bars too. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fdfdfc, #17181a); --raised: light-dark(#f3f3f0, #212327);
  --ink: light-dark(#1b1c1e, #e8e8e6); --quiet: light-dark(#595b60, #a6a8ad);
  --line: light-dark(#d9d9d4, #3a3c42); --accent: light-dark(#0b5cad, #7ab8f5);
  --bad: light-dark(#a8220f, #ff9d8a); --warn-ground: light-dark(#fff4d6, #3a3116); --mark: light-dark(#ffe9a3, #5c4a0d);
  --about: light-dark(#00659e, #56b4e9); --pictures: light-dark(#9a4f86, #d99cc5); --selling: light-dark(#b34700, #f0954a);
  --around: light-dark(#4d5560, #a9b3bf); --twice: light-dark(#00795a, #3fcfa4); --debris: light-dark(#7d6a00, #e3cf45);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 var(--sans); overflow-wrap: anywhere; }
bdi { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99em; }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .3rem .6rem; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .6rem max(1rem, calc(50% - 38rem)); border-block-end: 1px solid var(--line); }
.brand { font-weight: 700; color: var(--ink); text-decoration: none; letter-spacing: -.01em; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav a { color: var(--quiet); text-decoration: none; padding: .3rem 0; border-block-end: 2px solid transparent; }
nav a:hover { color: var(--ink); }
nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
.search { margin-inline-start: auto; }
main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main.wide { max-width: 78rem; }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 .5rem; unicode-bidi: plaintext; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
footer { max-width: 78rem; margin: 0 auto; padding: 1rem; color: var(--quiet); font-size: .85rem; border-block-start: 1px solid var(--line); }
.answer { font-size: 1.1rem; margin: .25rem 0 1rem; }
.note, .facts, .why, small { color: var(--quiet); font-size: .875rem; }
.facts { margin: .15rem 0; }
.empty { background: var(--raised); padding: 1rem; border-radius: 4px; }
.fault { color: var(--bad); }
.done { background: var(--raised); padding: .5rem .75rem; border-radius: 4px; }
.alarms { background: var(--warn-ground); margin: 0; padding: .75rem 1rem .75rem 2rem; border-radius: 4px; }
.badge { background: var(--raised); border-radius: 3px; padding: 0 .35rem; white-space: nowrap; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.figures a { color: inherit; text-decoration-color: var(--line); }
table { border-collapse: collapse; width: 100%; font-size: .93rem; display: block; overflow-x: auto; }
table.narrow { width: auto; }
thead th { text-align: start; font-weight: 500; color: var(--quiet); font-size: .875rem; white-space: nowrap; }
th, td { padding: .35rem 1rem .35rem 0; border-block-end: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
td bdi, td a { overflow-wrap: anywhere; }
td { min-width: 4rem; }
tbody { width: 100%; }
.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars { width: 100%; max-width: 40rem; height: auto; display: block; overflow: visible; }
.bars rect { fill: var(--accent); }
.bars text { fill: var(--quiet); font: 11px var(--sans); }
input, select, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; max-width: 100%; }
button { background: var(--raised); cursor: pointer; }
button:hover { border-color: var(--accent); }
td button { padding: .1rem .5rem; white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 1rem 0; }
.filters label { display: flex; flex-direction: column; flex: 1 1 7.5rem; min-width: 0; }
.filters label span { color: var(--quiet); font-size: .8rem; }
.filters label:first-of-type, .filters .broad { flex: 1 1 16rem; }
.list { list-style: none; margin: 0; padding: 0; }
.list li { padding: .75rem 0; border-block-end: 1px solid var(--line); }
.list h2 { margin: 0; font-size: 1.08rem; font-weight: 600; }
.list h2 a { text-decoration: none; }
.list h2 a:hover { text-decoration: underline; }
.row:focus { outline: none; box-shadow: -3px 0 0 var(--accent); }
.snippet { margin: .2rem 0 0; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
.more { display: inline-block; padding: .5rem 0; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem .6rem; align-items: center; margin: .75rem 0; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 3rem; }
.columns h2 { margin-block-start: 1rem; }
.reading { font: 18px/1.6 var(--serif); max-width: 68ch; }
.reading p { margin: 0 0 1em; white-space: pre-line; }
.scraped { font-size: 16px; line-height: 1.55; }
.whole { white-space: pre-line; font-size: 16px; }
.whole sup { color: var(--quiet); font: 11px var(--sans); margin-inline-end: .2em; }
.left-out { --family: var(--around); --style: solid; background: color-mix(in srgb, var(--family) 9%, transparent); border-inline-start: 4px var(--style) var(--family); padding: .3rem .75rem; margin: 0 0 .75rem; }
.left-out p { margin: 0; }
.left-out .why, .common .why { font-family: var(--sans); font-size: .8rem; line-height: 1.4; display: flex; flex-wrap: wrap; gap: 0 .6rem; }
.left-out .why b { color: var(--family); font-variant-caps: all-small-caps; letter-spacing: .04em; font-size: .95rem; line-height: 1.2; }
.left-out:target { outline: 2px solid var(--family); }
.common { background: var(--raised); border-inline-start: 4px solid var(--line); margin: .75rem 0; padding: .4rem .75rem; }
.chip { --family: var(--around); --style: solid; border-inline-start: 4px var(--style) var(--family); background: color-mix(in srgb, var(--family) 9%, transparent); padding: 0 .5rem; font-size: .85rem; }
.f-about { --family: var(--about); --style: solid; }
.f-pictures { --family: var(--pictures); --style: dotted; }
.f-selling { --family: var(--selling); --style: double; border-inline-start-width: 6px; }
.f-around { --family: var(--around); --style: dashed; }
.f-twice { --family: var(--twice); border-inline-start-width: 9px; }
.f-debris { --family: var(--debris); --style: dotted; border-inline-start-width: 8px; }
.versions li[aria-current] { font-weight: 600; }
.changes del, .changes ins { display: block; text-decoration: none; padding: .3rem .75rem; margin: 0 0 .5rem; border-inline-start: 4px solid; }
.changes del { border-color: var(--bad); background: color-mix(in srgb, var(--bad) 8%, transparent); }
.changes del::before { content: "− "; } .changes ins::before { content: "+ "; }
.changes ins { border-color: var(--twice); background: color-mix(in srgb, var(--twice) 8%, transparent); }
.story { padding-inline-start: 1.2rem; } .story li { margin: .25rem 0; } .story time { color: var(--quiet); margin-inline-end: .5rem; }
@media (max-width: 52rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .search { margin: 0; flex: 1 1 100%; } .search input { width: 100%; }
  .keys { display: none; }
  main { padding-block-start: 1rem; }
}
`;

/** A sieve with one grain fallen through. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 3h14l-5 6H6z" fill="#0b5cad"/><circle cx="8" cy="13" r="2" fill="#e69f00"/></svg>';
