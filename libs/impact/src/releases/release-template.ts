/** The page in Typst. All that changes comes in as one JSON value, so no name can become markup. */
export const releaseTemplate = `
#let release = json(bytes(sys.inputs.at("release")))
#let title = release.fund + ": release " + str(release.number)
#set document(title: title, author: "Ledby", date: datetime(year: release.year, month: release.month, day: release.day))
#set page(paper: "a4", margin: (x: 2cm, y: 1.6cm))
#set text(font: "DejaVu Sans", size: 9pt, lang: "en")
#set par(justify: false, leading: 0.6em)
#show heading: set block(above: 1.2em, below: 0.7em)

= #release.fund
#text(size: 11pt)[Survivor leadership, release #release.number, until #release.periodEnd]

Released on #release.releasedOn, counted by #release.policy. Copies are deleted by #release.doNotRetainAfter.

== In short
#table(
  columns: (1fr, auto),
  stroke: (x, y) => (bottom: 0.4pt + luma(150)),
  table.header([*Figure*], [*Value*]),
  ..release.headlines.map(line => (line.title, line.value)).flatten()
)

== #release.chart.title
#let most = calc.max(1, ..release.chart.bars.map(bar => if bar.shown == none { 0 } else { bar.shown }))
#figure(
  alt: release.chart.inWords,
  grid(
    columns: (4.5cm, 1fr), row-gutter: 5pt, column-gutter: 8pt, align: (right + horizon, left + horizon),
    ..release.chart.bars.map(bar => (
      bar.label,
      if bar.shown == none { release.notShown } else {
        stack(dir: ltr, spacing: 5pt, rect(width: bar.shown / most * 8cm, height: 9pt, fill: rgb("#1d4f76")), str(bar.shown))
      },
    )).flatten()
  )
)

== How to read these figures
#list(..release.notes.map(note => [#note]), [#release.licence])

#text(size: 7.5pt)[Release #release.id. All tables, signed, are in its JSON file.]
`;
