"""How names are spelled and keys slip."""

from random import Random

from nation_offices import Office, habits
from nation_works import pick


def name_of(text: str, office: Office) -> str:
    """A name as the office spells it: shortened, in old spelling, run together."""
    quirks = office.respaces or office.old_spelling
    if not text or not (quirks or office.rng.random() < office.short_names):
        return text
    key = f"name {text}"
    spelled = office.chosen.get(key)
    if spelled is None:
        spelled = office.chosen[key] = _spell(text, office)
    return spelled


def _spell(text: str, office: Office) -> str:
    words = text.split()
    if office.short_names > 0.5:
        shorter = habits()["names"]
        words = [office.say(word, shorter[word]) if word in shorter else word for word in words]
    if office.respaces and len(words) == 2 and len(words[1]) > 3 and office.rng.random() < 0.4:
        words = [words[0] + words[1].lower()]
    elif office.respaces and len(words) == 1 and office.rng.random() < 0.4:
        words = [_split(words[0])]
    if office.old_spelling and office.rng.random() < 0.6:
        words[-1] = words[-1].replace("u", "oe").replace("j", "dj").replace("J", "Dj")
    return " ".join(words)


def _split(word: str) -> str:
    """`Sukamaju` as `Suka Maju`."""
    for head in ("Suka", "Sido", "Karang", "Sumber", "Mekar", "Banjar", "Purwo", "Wono", "Tanjung"):
        if word.startswith(head) and len(word) > len(head) + 2:
            return f"{head} {word[len(head) :].capitalize()}"
    return word


def mistype(text: str, rng: Random) -> str:
    """One slip in one longer word: a letter lost, doubled or swapped, or a space; never a digit."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    index = pick(long, rng)
    word = words[index]
    at = 1 + int(rng.random() * (len(word) - 2))
    slip = rng.random()
    if slip < 0.35:
        word = word[:at] + word[at + 1 :]
    elif slip < 0.6:
        word = word[:at] + word[at] + word[at:]
    elif slip < 0.85:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        word += " "
    words[index] = word
    return " ".join(words)
