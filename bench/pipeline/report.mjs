// The bench of the walk as a table, or as one JSON object.

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

function summary(runs) {
  const rates = runs.map(({ documents, seconds }) => documents / seconds);
  const { documents } = runs[0];
  const msOf = (pick) => (1000 * middle(runs.map(pick))) / documents;
  const cpu = runs[0].cpu && {
    node: msOf((run) => run.cpu.node),
    main: msOf((run) => run.cpu.main),
    postgres: msOf((run) => run.cpu.postgres),
    redis: msOf((run) => run.cpu.redis),
  };
  return {
    perSecond: middle(rates),
    range: [Math.min(...rates), Math.max(...rates)],
    cpuMs: cpu,
    peakMb: runs[0].peakMb === undefined ? undefined : middle(runs.map((run) => run.peakMb)),
    settledTwice: runs[0].twice === undefined ? undefined : Math.max(...runs.map((run) => run.twice)),
  };
}

/** `measured`: name → the runs of it. Ratios are of the first to each. */
export function print(facts, measured, asJson) {
  const rows = Object.fromEntries(Object.entries(measured).map(([name, runs]) => [name, summary(runs)]));
  const own = rows.walk.perSecond;
  for (const row of Object.values(rows)) row.walkToThis = own / row.perSecond;
  const statements = measured.walk[0].statements;
  if (asJson) {
    console.log(JSON.stringify({ ...facts, rows, statements: statements ?? undefined }));
    return;
  }
  const { machine, versions, commit, base, documents, kind, rounds } = facts;
  console.log(
    `${documents} documents (${kind}), medians of ${rounds}; ${machine}, Node ${versions.node}, PostgreSQL ${versions.postgres}, ${commit}${base ? `, base ${base}` : ''}`,
  );
  console.log(
    '                     articles/s          range   walk to this   CPU ms an article: node (main) postgres redis   peak MB',
  );
  for (const [name, { perSecond, range, walkToThis, cpuMs, peakMb, settledTwice }] of Object.entries(rows)) {
    const spent = cpuMs
      ? `${cpuMs.node.toFixed(2)} (${cpuMs.main.toFixed(2)})`.padStart(32) +
        cpuMs.postgres.toFixed(2).padStart(9) +
        cpuMs.redis.toFixed(2).padStart(6) +
        peakMb.toFixed(0).padStart(10)
      : '';
    const twice = settledTwice ? `  ${settledTwice} settled by two processes` : '';
    console.log(
      `${name.padEnd(20)}${perSecond.toFixed(1).padStart(11)}${`${range[0].toFixed(0)}–${range[1].toFixed(0)}`.padStart(15)}${walkToThis.toFixed(2).padStart(15)}${spent}${twice}`,
    );
  }
  if (statements)
    for (const { ms, calls, rows: count, jit_ms, blocks, query } of statements)
      console.log(
        `${ms.toFixed(0).padStart(8)} ms${String(calls).padStart(7)} calls${String(count).padStart(8)} rows${jit_ms.toFixed(0).padStart(8)} ms JIT${String(blocks).padStart(9)} blocks  ${query.slice(0, 150)}`,
      );
}
