"""An oracle of amounts in words: the whole tenge in words, the tiyn as two digits, as the
documents of payment of Kazakhstan write them. Kazakh and English are put together digit by
digit, Russian by the rules of agreement of a grammar; never by asking the library. Standard
library only.
"""

KK_DIGITS = " бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ")
KK_TENS = " он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ")
KK_SCALES = ("", "мың", "миллион", "миллиард", "триллион", "квадриллион")

EN_SMALL = (" one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen").split(" ")
EN_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
EN_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")

RU_SMALL = (" один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
            "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать "
            "девятнадцать").split(" ")
RU_TENS = ("  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят "
           "девяносто").split(" ")
RU_HUNDREDS = (" сто двести триста четыреста пятьсот шестьсот семьсот восемьсот "
               "девятьсот").split(" ")
RU_STEMS = ("", "тысяч", "миллион", "миллиард", "триллион", "квадриллион")


def groups(number):
    """Groups of three digits with their scale, the largest first, none that is empty."""
    digits = str(number)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    parts = [int(digits[at:at + 3]) for at in range(0, len(digits), 3)]
    return [(part, len(parts) - 1 - at) for at, part in enumerate(parts) if part]


def kazakh(number):
    said = []
    for part, scale in groups(number):
        hundreds, tens, ones = map(int, f"{part:03d}")
        # a hundred is said without its one, a thousand with it
        said += [KK_DIGITS[hundreds] if hundreds > 1 else "", "жүз" if hundreds else "",
                 KK_TENS[tens], KK_DIGITS[ones], KK_SCALES[scale]]
    return " ".join(filter(None, said)) or "нөл"


def english(number):
    said = []
    for part, scale in groups(number):
        hundreds, rest = divmod(part, 100)
        if hundreds:
            said += [EN_SMALL[hundreds], "hundred"]
        if rest >= 20:
            tens, ones = divmod(rest, 10)
            said.append("-".join(filter(None, [EN_TENS[tens], EN_SMALL[ones]])))
        else:
            said.append(EN_SMALL[rest])
        said.append(EN_SCALES[scale])
    return " ".join(filter(None, said)) or "zero"


def russian(number):
    said = []
    for part, scale in groups(number):
        hundreds, rest = divmod(part, 100)
        tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
        word = RU_SMALL[ones]
        if scale == 1:
            word = {"один": "одна", "два": "две"}.get(word, word)
        said += [RU_HUNDREDS[hundreds], RU_TENS[tens], word]
        if scale:
            # one: nominative; two to four: genitive; the rest: genitive plural
            case = 0 if ones == 1 else 1 if 2 <= ones <= 4 else 2
            endings = ("а", "и", "") if scale == 1 else ("", "а", "ов")
            said.append(RU_STEMS[scale] + endings[case])
    return " ".join(filter(None, said)) or "ноль"


def said(tiyn):
    """The amount in the words of each language."""
    whole, part = divmod(abs(tiyn), 100)

    def written(number, minus, tenge, coin):
        text = f"{minus + ' ' if tiyn < 0 else ''}{number} {tenge} {part:02d} {coin}"
        return text[0].upper() + text[1:]

    return {"kk": written(kazakh(whole), "минус", "теңге", "тиын"),
            "ru": written(russian(whole), "минус", "тенге", "тиын"),
            "en": written(english(whole), "minus", "tenge", "tiyn")}
