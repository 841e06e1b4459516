"""Lines that mypy must refuse, and beside them lines that it must not."""

import datetime
import decimal

import qalqan

right = qalqan.AmountDraft(amount="2487.71")
number = qalqan.AmountDraft(amount=2487.71)  # wrong: an amount enters as text
unknown = qalqan.AmountDraft(sum="1")  # wrong: no such field
report = qalqan.check_amount(right)
amount: decimal.Decimal | None = report.amount
text: str = report.amount  # wrong: a decimal, or none
last: datetime.date | None = qalqan.add_term(qalqan.TermDraft(_from="2026-03-19", term="5wd")).last_day
term = qalqan.add_term(right)  # wrong: another call's draft
cases = qalqan.ActDraft(cases={})  # wrong: a list
checker = qalqan.Checker()  # wrong: no draft
clear: bool = qalqan.is_clear(report.verdict)
shown: int = qalqan.for_people(decimal.Decimal(1))  # wrong: text, or none
answer: dict[str, object] = qalqan.call("checkAmount", {"amount": "7"})
