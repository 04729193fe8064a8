"""How fast does python-igraph build the ego network of every person, and measure its holes?

Names are numbered and edges grouped by person before the clock starts; a graph is made of one list
of edges, which is igraph's fastest way in.
"""

import sys
from collections import defaultdict
from pathlib import Path

import igraph

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import whole_area as area
from peers import serve

# Krackhardt 1990: as in tests/network/published_networks.hpp; Heather is 7.
KITE = [
    *((0, other) for other in (1, 2, 3, 5)),
    *((1, other) for other in (3, 4, 6)),
    *((2, other) for other in (3, 5)),
    *((3, other) for other in (4, 5, 6)),
    (4, 6),
    *((5, other) for other in (6, 7)),
    (6, 7),
    (7, 8),
    (8, 9),
]


def edge_lists():
    """(nodes, edges) of every person; node 0 is the person."""
    supporters = defaultdict(dict)
    edges = defaultdict(list)
    for person, supporter in area.rows("ties", "person", "supporter"):
        node = supporters[person].setdefault(supporter, len(supporters[person]) + 1)
        edges[person].append((0, node))
    for person, one, other in area.rows("alter_ties", "person", "supporter_a", "supporter_b"):
        known = supporters[person]
        if one in known and other in known:
            edges[person].append((known[one], known[other]))
    return [(len(supporters[person]) + 1, edges[person]) for person in supporters]


def graphs_of(people):
    return [igraph.Graph(n=nodes, edges=edges) for nodes, edges in people]


def built():
    people = edge_lists()
    assert sum(map(igraph.Graph.ecount, graphs_of(people))) == sum(len(e) for _, e in people)
    return lambda: graphs_of(people)


def constraints():
    graphs = graphs_of(edge_lists())
    return lambda: [graph.constraint(vertices=0) for graph in graphs]


def holes_of_the_kite():
    kite = igraph.Graph(n=10, edges=KITE)
    assert abs(kite.constraint(vertices=7) - 0.431111) < 1e-6
    return lambda: kite.constraint(vertices=7)


serve(
    {
        "igraph: ego networks": built,
        "igraph: constraint of every person": constraints,
        "igraph: constraint in the kite": holes_of_the_kite,
    }
)
