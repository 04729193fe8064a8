"""What do the words of a report mean, and what does each finding mean, in plain English?"""

from __future__ import annotations

TERMS: dict[str, tuple[str, str]] = {
    "action": ("Action", "Something that will be done: who, when, how often, and at what price."),
    "annual": (
        "A year",
        "By the convention named at the top. Under the quoting convention a year is a typical week"
        " times 52, rounded once; what is bought once is added whole.",
    ),
    "budget": (
        "Budget",
        "Money that may pay for a plan. Only agreed budgets pay; where a person has none of a"
        " source that is agreed, its latest indicative or proposed one counts, and is said to.",
    ),
    "committed": ("Committed", "What a budget pays of the plan's costs."),
    "convention": (
        "Convention",
        "How a week becomes a year. weeks_52: the typical week times 52, as councils quote."
        " weeks_365_7: times 365/7. calendar: what happens on real days. cld: the recipe of the"
        " national client level data.",
    ),
    "finding": (
        "Finding",
        "Something that a reader must know. It never refuses a plan: the person decides.",
    ),
    "informal": (
        "Informal supporters",
        "Family, friends, neighbours, community, volunteers and peers who are not paid.",
    ),
    "invented": (
        "Invented",
        "A figure that no source states. It was made up so that the example can be worked out, and"
        " is marked † wherever it, or an amount made with it, is shown.",
    ),
    "left": ("Left", "What is available in a budget less what it pays."),
    "over": ("Over", "What actions that name a budget ask for beyond what is in it."),
    "paid": (
        "Paid supporters",
        "Support assistants, agency workers and others who are paid, whatever their relationship:"
        " a sister who is employed counts here.",
    ),
    "period": ("The period", "What real days from the plan's first to its last day come to."),
    "professional": (
        "Professional supporters",
        "Nurses, doctors, therapists, brokers, coordinators and others who come with their office.",
    ),
    "swemwbs": (
        "Wellbeing score",
        "The Short Warwick-Edinburgh Mental Wellbeing Scale: seven answers from 1 to 5, added up"
        " and turned into the published metric scale from 7 to 35. More is better. With an answer"
        " missing there is no score.",
    ),
    "typical": ("A week", "A typical week, whatever the convention."),
    "unfunded": ("Not funded", "The part of a cost that no budget pays."),
    "year-in-twenty": (
        "One year in twenty",
        "Where costs depend on good and bad days: what the year's cost stays under in 95 years of"
        " 100.",
    ),
}

FINDINGS: dict[str, str] = {
    "age_assumed": "Only a year of birth is known; 1 July is assumed.",
    "allowance_assumed": "Nobody said whether the Employment Allowance is claimed; yes is assumed.",
    "already_paused": "Support was paused already; this event changes nothing.",
    "assumed_beyond_data": "A statutory value is not known yet; the last one is carried forward.",
    "budget_may_not_fund": "The budget that this names may not pay for it.",
    "budget_not_agreed": "The budget that pays is not agreed yet.",
    "budget_replaced": "Another budget takes this one's place; the money is counted once.",
    "cap_reached": "The tariff's cap is reached; no more than that is charged.",
    "convention_ignores_dates": "A typical week is quoted; dates and pauses do not count.",
    "employment_without_hours": "Nothing in the plan gives this employment any hours.",
    "hours_over_cap": "In some weeks good and bad days need more hours than are bought.",
    "no_list_rate": "A price was agreed, and the tariff beside it has none to compare it with.",
    "no_rate": "There is no price for some or all of this; that part is not in the cost.",
    "nobody_yet": "Nobody has been found for this yet.",
    "not_assessed": "There is not enough data to say what this costs.",
    "over_tolerance": "More was spent by this day than was planned, beyond the tolerance.",
    "pause_open": "Support is paused and nobody has said when it goes on; it is counted to the end.",
    "quoted_as_whole_year": "This employment begins in mid-plan and is quoted as a whole year.",
    "resumed_without_pause": "Support was not paused; this event changes nothing.",
    "runs_out": "With what was spent and what is planned, the money is gone before the end.",
    "surplus": "The account holds more than the weeks of funding that may stay in it.",
    "under_tolerance": "Less was spent by this day than was planned, beyond the tolerance.",
    "wage_below_minimum": "The hourly wage is below the legal minimum.",
}


def finding_text(code: str) -> str:
    """The sentence for a finding, or its code in words."""
    return FINDINGS.get(code, code.replace("_", " ").capitalize() + ".")
