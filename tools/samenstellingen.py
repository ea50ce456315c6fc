"""Find the words that Dutch compounds are made of: `python tools/samenstellingen.py /usr/share/dict/dutch`.

Input is the OpenTaal list of the Debian package `wdutch`. The whole list splits too much (`verslagen` is not
`vers` + `lagen`), so a word stays when enough other words can be read as that word plus another one.
Same input, same bytes.
"""

import sys
from collections import Counter
from pathlib import Path

from handreikingen.exports.search.words import LANGUAGE, normalise

MINIMUM, MINIMUM_SHORT = 3, 12
SHORTEST, LONGEST = 3, 16
LINKS = ("s", "en", "e", "n")
_AFFIXES = (
    "aal aan achter achteren achtig achtige aire aldus ale ant anten are aren atie baar bare bij binnen boven "
    "buiten dan den der des ding door eel een eis ele ende enkel ens ent eren erg ering erij eus euze gel gels "
    "gen gene heden heid her hun ieder iek ieken iel ier iers ieve ine ing ingen inter isch ische ist iste jes "
    "ken kens langs lijk lijke lin lig ling lingen loos loze matig matige mede mee men mis naar naast neer nen "
    "niet nis non ober omlaag onder ons ont ooit oor oren over per prin prins rand reden rede ren ring ringen rond "
    "rug samen sch schap schappen sel sen sie sing sten ste ster sters tegen ten ter terug tie ties tje tjes toe "
    "tor toren tot tussen uit ure van ver vol voor voort voorbij vrij wan weg wel zaam zame zelf zijn "
    "dien die met les gaat gaan ging slag slagen zien gezien op af in om er te ge be"
)
AFFIXES = frozenset(_AFFIXES.split()) - {"les", "eis", "rand", "reden"}
"""Endings, prepositions and pieces that make no part of a compound, although the list has them as words."""


def words_of(path: Path) -> set[str]:
    """The words of the list in small letters, without signs."""
    folded = (normalise(line) for line in path.read_text(encoding="utf-8").split("\n") if line[:1].islower())
    return {word for word in folded if word.isalpha() and len(word) >= SHORTEST}


def productive(words: set[str]) -> Counter[str]:
    """How many words of the list begin or end with each word, the rest being a word too."""
    count: Counter[str] = Counter()
    for word in words:
        for cut in range(SHORTEST, len(word) - SHORTEST + 1):
            left, right = word[:cut], word[cut:]
            if right not in words or right in AFFIXES:
                continue
            if left not in words:
                left = next((left[: -len(link)] for link in LINKS if left.endswith(link)), left)
            if left in words and left not in AFFIXES:
                count.update((left, right))
    return count


def main(source: Path) -> None:
    """Write the list of parts."""
    kept = sorted(
        word
        for word, times in productive(words_of(source)).items()
        if times >= (MINIMUM if len(word) > 4 else MINIMUM_SHORT) and len(word) <= LONGEST
    )
    (LANGUAGE / "delen.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} woorden in delen.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
