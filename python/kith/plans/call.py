"""What does the library answer to a request that names its call?"""

from __future__ import annotations

from kith import _kith
from kith.core.calls import Request, taken_apart
from kith.core.document import Document
from kith.core.parameters import shipped
from kith.plans.compare import Comparison
from kith.plans.contribution import Contribution
from kith.plans.cost import Cost
from kith.plans.fit import Fit
from kith.plans.ledger import Ledger
from kith.plans.network import PersonNetwork
from kith.plans.payments import Payments
from kith.plans.price import BuildUp
from kith.plans.score import Score
from kith.plans.wage import AffordableWage

# The views of calls that have one; the answer to any other is a Document.
VIEWS: dict[str, type[Document]] = {
    "compare": Comparison,
    "contribution": Contribution,
    "cost": Cost,
    "fit": Fit,
    "ledger": Ledger,
    "network": PersonNetwork,
    "payments": Payments,
    "price_build_up": BuildUp,
    "score": Score,
    "wage": AffordableWage,
}


def call(request: Request) -> Document:
    """The answer to a request about documents, as the function of its name gives it.

    `kith.call({"call": "fit", "documents": [{…}], "options": {"budget": "4000.00"}})`, as a dict or
    as JSON; `kith.calls()` lists the calls. Documents are given themselves, never by their path.
    Raises `ArgumentError` for an unknown call and as the call does.
    """
    asked = taken_apart(request)
    answer = _kith.call(asked.text, shipped(), documents=asked.documents)
    return VIEWS.get(asked.call, Document)(answer)
