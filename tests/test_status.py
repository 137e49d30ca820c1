"""Reported, expected, denied, or an earlier value."""

import pytest

from claimbook.language import suggest
from claimbook.model import Article


@pytest.mark.parametrize(
    ("text", "quote", "status"),
    [
        ("The port lost 31 boats.", "31", "reported"),
        ("The port will buy 31 boats.", "31", "expected"),
        ("The toll could rise to 31 boats.", "31", "expected"),
        ("Another 31 boats are expected on Sunday.", "31", "expected"),
        ("The board plans to sell 31 boats.", "31", "expected"),
        ("The board forecast 31 storms.", "31", "expected"),
        ("The hall could seat 31 guests, Ana Belo said.", "31", "reported"),
        ("From the pier she could hear 31 shots.", "31", "reported"),
        ("The strait could see 31 storms a year.", "31", "expected"),
        ("The count, put at 31 on Sunday, has since risen to 44.", "31", "revised_from"),
        ("The number afloat, which was 31 at noon, had fallen to 12.", "31", "revised_from"),
        ("The fleet of 31, all of it new, has sailed to Lima.", "31", "reported"),
        ("Earlier it was reported that 31 boats had been lost.", "31", "revised_from"),
        ("It had initially been thought that 31 boats were lost.", "31", "revised_from"),
        ("It was reported that 31 boats were lost.", "31", "reported"),
        ("It could have been 31 boats.", "31", "reported"),
        ("It was not 31 boats but 12.", "31", "denied"),
        ("It was not 31 boats but 12.", "12", "reported"),
        ("There were 12 boats, not 31.", "31", "denied"),
        ("It lost not only 31 boats.", "31", "reported"),
        ("Ana Belo denied that 31 boats were lost.", "31", "denied"),
        ("The toll stands at 31, up from 12 on Sunday.", "12", "revised_from"),
        ("The toll stands at 31, up from 12 on Sunday.", "31", "reported"),
        ("The board cut its estimate from 31 to 12 boats.", "31", "revised_from"),
        ("The board withdrew its claim that 31 boats were lost.", "31", "revised_from"),
        ("The board appealed for 31 boats.", "31", "reported"),
        ("Some 31 boats could not get in.", "31", "reported"),
        ("She has 31 per cent of likely voters.", "31 per cent", "reported"),
        ("Of those saved, 31 were children and 12 would lose a leg.", "31", "reported"),
        ("Of those saved, 31 were children and 12 would lose a leg.", "12", "expected"),
        ("The port says 31 doctors and 12 nurses will come.", "31", "expected"),
        ("On 3 May the port lost 31 boats.", "31", "reported"),
        ("Some 31 boats sank in May.", "31", "reported"),
        ("The port may lose 31 boats.", "31", "expected"),
        ("It was not the case, Ana Belo said, that 31 boats were lost.", "31", "denied"),
        ("It is wrong to say that 31 boats were lost.", "31", "denied"),
        ("Ana Belo denied that 12 of the port's 31 boats were lost.", "31", "reported"),
        ("Ana Belo denied that 12 of the port's 31 boats were lost.", "12", "denied"),
        ("The board expects 12 boats to sail, cutting an April forecast of 31.", "31", "revised_from"),
        ("“I have 31 boats and I will sell 12,” Ana Belo said.", "31", "reported"),
        ("The board forecasts a catch of 12 tonnes, against 31 last season.", "31", "reported"),
        ("The board will sell two of its 31 boats.", "31", "reported"),
        ("The board plans to buy 12 boats, of which 31 are paid for.", "31", "reported"),
        ("The board said 31 piers had opened and another 12 would follow by night.", "31", "reported"),
        ("The board said 31 piers had opened and another 12 would follow by night.", "12", "expected"),
        ("The board has 12 boats, with 31 more on the way.", "31", "expected"),
        ("Yields are seen at 31 tonnes.", "31", "expected"),
        ("Yields are seen at 12 tonnes, against a five-year average of 31.", "31", "reported"),
        ("Catches may grow by a tenth, more than this year's 31 tonnes.", "31", "reported"),
        ("Between 12 and 31 per cent of it ought to float.", "12 and 31 per cent", "expected"),
        ("The board hopes to sell 31 boats.", "31", "expected"),
        ("The board wants to sell 31 boats.", "31", "expected"),
        ("The board wants 31 boats.", "31", "reported"),
        ("The ship will stay in port after 31 sailors voted to strike.", "31", "reported"),
        ("It used 31 tonnes fewer than planned.", "31", "reported"),
        ("The harbour cut its forecast to between 12 and 20 tonnes, from 31 tonnes.", "31", "revised_from"),
        ("Pilots had earlier put the loss at 31.", "31", "revised_from"),
        ("Council to shut 31 piers\n\nNobody objected.", "31", "expected"),
        ("Port cuts outlook, to shed 31 jobs\n\nNobody objected.", "31", "expected"),
        ("Boat sales to about 31 ports\n\nNobody objected.", "31", "reported"),
    ],
)
def test_a_figure_has_the_status_its_words_give_it(text: str, quote: str, status: str) -> None:
    claims = [claim for claim in suggest(Article("a.txt", text)) if claim.tag == "figure"]
    found = [claim.status for claim in claims if claim.quote == quote or quote in claim.quote.split()]
    assert found[:1] == [status]
