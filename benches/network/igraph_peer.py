"""python-igraph building the ego network of every person: the person, the supporters, who knows whom.

Names are numbered and edges grouped by person before the clock starts; a graph is made of one list
of edges, which is igraph's fastest way in.
"""

from collections import defaultdict

import igraph

import whole_area_peers as area


def edge_lists():
    """(nodes, edges) of every person; node 0 is the person."""
    supporters = defaultdict(dict)
    edges = defaultdict(list)
    for person, supporter in area.rows("ties.csv"):
        place = supporters[person].setdefault(supporter, len(supporters[person]) + 1)
        edges[person].append((0, place))
    if (area.tables() / "alter_ties.csv").exists():
        for person, one, other in area.rows("alter_ties.csv"):
            known = supporters[person]
            if one in known and other in known:
                edges[person].append((known[one], known[other]))
    return [(len(supporters[person]) + 1, edges[person]) for person in supporters]


def main():
    people = edge_lists()
    graphs = []

    def build():
        graphs[:] = [igraph.Graph(n=nodes, edges=edges) for nodes, edges in people]

    seconds = area.best_seconds(build)
    assert sum(graph.ecount() for graph in graphs) == sum(len(edges) for _, edges in people)
    print(f"igraph ego networks,{len(people) / seconds},people/s")


if __name__ == "__main__":
    main()
