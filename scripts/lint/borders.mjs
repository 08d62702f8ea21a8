/**
 * Who may import whom. A border is crossed when a file that `from` matches (and `except` does not) imports what `to`
 * matches: a package by its name, a file of ours by its path. `types: true` lets `import type` through.
 */
const TESTS = /\.(test|embedded|neo4j|contract)\.tsx?$|^(test|bench)\/|^server\/graph\/contract\//;

const BORDERS = [
  {
    from: /^contract\//,
    except: TESTS,
    to: /^(?!contract\/|zod$)/,
    say: 'contract/ imports zod only, so that both sides can speak it: what needs more belongs to server/ or client/.',
  },
  {
    from: /^client\//,
    to: /^server\//,
    say: 'The client never imports the server: put the words both need into contract/.',
  },
  {
    from: /^server\//,
    except: TESTS,
    to: /^(client|test|bench)\//,
    say: 'The server stands without page, tests and benchmarks: move what it needs into server/ or contract/.',
  },
  {
    from: /^(?!server\/graph\/neo4j\/)/,
    except: TESTS,
    to: /^neo4j-driver/,
    say: 'Only server/graph/neo4j/ talks to the driver: take the Graph port.',
  },
  {
    from: /^(?!server\/graph\/embedded\/)/,
    except: TESTS,
    to: /^@grafeo-db\//,
    say: 'Only server/graph/embedded/ talks to the engine: take the Graph port.',
  },
  {
    from: /^(?!client\/canvas\/)/,
    except: /^bench\//,
    to: /^cytoscape/,
    say: 'Only client/canvas/ draws: change a store and let the canvas follow.',
  },
  {
    from: /^(?!server\/(app|http|page|routes|main)\.ts$)/,
    except: TESTS,
    to: /^(express|express-rate-limit|helmet)$/,
    say: 'Only app.ts, http.ts, page.ts, routes.ts and main.ts know Express: write a use case and route to it.',
  },
  {
    from: /^server\/(explore|import)\//,
    except: TESTS,
    to: /^server\/graph\/(neo4j|embedded|gate)\//,
    say: 'Use cases and the importer know the Graph port, never an engine: what they need of one belongs to the port.',
  },
  {
    from: /^server\/graph\//,
    to: /^server\/(explore|import)\//,
    say: 'The port knows nothing of those who use it: hand in what it needs as an argument.',
  },
  {
    from: /^client\/canvas\//,
    types: true,
    to: /^client\/(state|panels|editor|ui|api)\b/,
    say: 'The canvas gets stores and actions as arguments of mount: import their types only.',
  },
  {
    from: /^client\/canvas\//,
    to: /^(react|react-dom|@nanostores\/react|@mantine\/.*)$/,
    say: 'The canvas lives outside React: subscribe to a store, draw with Cytoscape.',
  },
  {
    from: /^client\/state\//,
    to: /^(react|react-dom|@nanostores\/react|@mantine\/.*|@tanstack\/.*)$/,
    say: 'client/state/ runs without a page: keep React in panels/ and ui/, and read the store there.',
  },
  {
    from: /^client\/state\//,
    types: true,
    to: /^client\/(canvas|panels|editor|ui)\b/,
    say: 'Stores and actions know no view: a view subscribes to the store.',
  },
  {
    from: /^client\/(panels|ui)\//,
    types: true,
    to: /^client\/api\b/,
    say: 'Panels never call the API: call an action in client/state/.',
  },
  {
    from: /^client\/ui\//,
    types: true,
    to: /^(client\/(state|panels|canvas|editor)|contract)\//,
    say: 'client/ui/ knows nothing of graphs: hand in plain values, or move the part to client/panels/.',
  },
];

/** The sentence of the first border an import crosses, or undefined. */
export function crossed(file, target, isType) {
  return BORDERS.find(
    ({ from, except, to, types }) =>
      from.test(file) && !except?.test(file) && to.test(target) && !(types && isType),
  )?.say;
}
