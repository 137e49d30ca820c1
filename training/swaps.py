"""Other people, bodies and places in the mentions of a text, so that more of them are known than the treebanks name."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pieces import Piece

ROLES = """
    accountant activist actor actress adviser advocate agent aide ally ambassador analyst anchor archbishop
    architect arsonist artist assassin assistant astronaut athlete attacker attorney auditor author ayatollah
    backer baker bandit banker bishop blogger bodyguard boss boy broadcaster broker brother builder buyer
    bystander campaigner candidate captain captive cardinal caretaker carpenter cashier champion chancellor
    chief child citizen civilian cleaner cleric clerk coach colleague collector colonel columnist combatant
    commander commentator commissioner commuter conscript conservative consultant consumer contractor
    coordinator coroner correspondent councillor counsellor courier criminal critic customer cyclist dealer
    defector defendant defender delegate demonstrator dentist deputy deserter designer detainee detective
    developer diplomat director dissident doctor donor driver economist editor educator electrician emigrant
    employee employer engineer entrepreneur envoy epidemiologist evacuee executive exile expert explorer farmer
    father fighter filmmaker financier firefighter fisherman foreigner founder friend fugitive general geologist
    girl goalkeeper governor graduate guard guerrilla guest gunman hacker heir helper hijacker historian
    homeowner hostage hunter husband immigrant imam industrialist informant inhabitant inmate insider inspector
    instructor insurgent interpreter intruder inventor investigator investor islander jihadist journalist judge
    juror kidnapper king lawmaker lawyer leader lecturer legislator liberal lieutenant lobbyist local looter
    magistrate major man manager manufacturer marine marshal mayor mechanic mediator medic mercenary merchant
    migrant militant militiaman miner minister missionary mobster monk mother motorist mourner moderator
    musician nationalist negotiator neighbour nephew nominee novelist nun nurse observer occupier officer
    official onlooker operator opponent organiser orphan owner painter paramedic paratrooper parent parishioner
    partisan passenger pastor patient patron peacekeeper pedestrian pensioner performer philosopher photographer
    physician physicist pilgrim pilot pirate player plumber poet policeman politician pollster pope porter
    predecessor premier president presenter priest prince princess prisoner producer professor programmer
    prosecutor protester provider psychologist publisher pupil queen rabbi radical reader rebel receptionist
    recruit reformer refugee regulator relative reporter representative republican rescuer researcher reservist
    resident retailer retiree rioter rival robber runner sailor salesman scholar scientist secretary seller
    senator separatist sergeant servant settler shareholder sheikh sheriff shooter shopkeeper singer sister
    skipper smuggler sniper soldier son speaker specialist spectator spokesman spokesperson spokeswoman spy
    statistician strategist striker student successor supervisor supplier supporter surgeon survivor suspect
    teacher technician teenager tenant terrorist therapist thief tourist trader trafficker trainee trainer
    traitor translator traveller treasurer trooper trustee tycoon undersecretary veteran veterinarian victim
    villager visitor volunteer voter waiter waitress warden warlord watchdog widow wife winner witness woman
    worker worshipper writer youngster
"""
BODIES = """
    academy administration agency airline alliance army arsenal assembly association authority bank battalion
    board branch brigade broadcaster bureau business cabinet campaign cartel centre chamber charity church club
    coalition college command commission committee company conglomerate congress consortium consulate
    corporation council court delegation department directorate division embassy enterprise executive faction
    factory federation firm fleet force foundation fund gang garrison government group headquarters hospital
    industry inspectorate institute institution jury junta laboratory league legislature lender manufacturer
    military militia ministry mission monarchy mosque movement municipality museum navy network newspaper office
    operator opposition orchestra organisation panel parliament partnership party police politburo presidency
    press publisher refinery regiment regime registry regulator retailer school secretariat senate service
    shipyard society squad staff startup station store supplier syndicate taskforce team thinktank tribunal
    troupe trust union unit university utility watchdog
"""
GIVEN = """
    Abdul Adam Ahmed Aisha Alejandro Alexei Ali Amina Amy Ana Andrei Andriy Anita Anna Antonio Anwar Arjun
    Ayesha Bashar Beatriz Benjamin Boris Carlos Chen Chinedu Claire Daniel David Deepak Diego Dmitry Elena Elif
    Emily Emmanuel Emre Erik Fatima Fernando Francesca Gabriel George Giorgia Grace Hana Hassan Helen Hiroshi
    Ibrahim Igor Ingrid Irina Ivan Jacinda James Jane Javier Jean Jennifer Jens Jin Joao Johan John Jorge Jose
    Juan Julia Kaja Karim Katarzyna Kenji Khalid Kim Kofi Lars Laura Layla Leila Li Lucia Luis Magdalena Mahmoud
    Manuel Marco Margaret Maria Mark Marta Mary Matteo Mehmet Mei Michael Mikhail Min Mohammed Mustafa Nadia
    Naledi Narendra Natalia Ngozi Nikolai Nikos Nina Noor Olaf Oleksandr Olga Omar Pablo Patrick Paul Pavel
    Pedro Peter Petra Pierre Priya Rafael Rajesh Recep Ricardo Robert Rosa Ruth Sadiq Salma Samir Samuel Sara
    Sergei Siti Sofia Stefan Susan Svetlana Tamar Tariq Tatiana Thabo Thomas Tomas Tunde Ursula Valentina Vera
    Viktor Vladimir Volodymyr Wei William Xi Yasmin Yelena Yuki Yusuf Zainab Zoran
"""
FAMILY = """
    Abbas Abdullah Abe Acheampong Adeyemi Aguilar Ahmadi Aksoy Alvarez Andersen Antonov Arslan Baker Banerjee
    Bauer Becker Bennett Bergman Bianchi Bondarenko Brown Castillo Castro Chavez Chen Cohen Costa Cruz Danjuma
    Das Delgado Demir Diallo Diaz Dubois Duda Eriksson Esposito Evans Farouk Fernandes Fischer Flores Fontaine
    Fraser Fujimoto Garcia Gomez Gonzalez Grigoryan Gupta Gutierrez Hadid Haddad Hall Hansen Harris Hassan
    Hernandez Herzog Hoang Hoffmann Horvat Hussein Ibrahimovic Ito Ivanov Jackson Jansen Johansson Johnson
    Jovanovic Kaya Kamau Kapoor Karimov Kelly Khan Kim Kipchoge Kovac Kovalenko Kowalski Kuznetsov Larsen
    Laurent Lavrov Lee Lewis Lindqvist Lopez Lukashenko Macdonald Mahmoud Malik Markovic Martin Mbeki Melnyk
    Mendoza Meyer Miller Mitchell Mitsotakis Mohamud Molina Moreau Morozov Müller Murphy Mwangi Nakamura Nasser
    Navarro Ndiaye Nguyen Nielsen Novak Nowak Obi Okafor Oliveira Orban Ortega Osei Park Patel Pavlov Pereira
    Petersen Petrov Phiri Popescu Prodan Qureshi Rahman Ramirez Ramos Rao Reyes Ricci Rivera Romero Rossi Roy
    Ruiz Russo Saad Saito Salazar Sanchez Santos Sato Schmidt Schneider Schulz Sharma Shevchenko Silva Singh
    Smirnov Smith Sokolov Sousa Suzuki Svensson Takahashi Tanaka Taylor Thapa Torres Toure Traore Tran Tusk
    Umarov Vargas Vasquez Virtanen Volkov Wagner Walker Wang Weber White Williams Wilson Wong Wright Yamamoto
    Yildiz Yilmaz Zhang Zhou Zimmermann
"""
PLACES = """
    Abuja Accra Afghanistan Aleppo Algeria Angola Ankara Argentina Armenia Athens Australia Austria Baghdad Baku
    Bangladesh Beijing Beirut Belarus Belgium Belgrade Berlin Bogota Bolivia Brazil Britain Brussels Bucharest
    Budapest Bulgaria Cairo Cambodia Cameroon Canada Canberra Chad Chile China Colombia Congo Copenhagen Croatia
    Cuba Cyprus Damascus Darfur Delhi Denmark Dhaka Donetsk Dublin Ecuador Egypt Estonia Ethiopia Europe Finland
    France Gaza Geneva Georgia Germany Ghana Greece Haiti Hanoi Havana Helsinki Hungary Iceland India Indonesia
    Iran Iraq Ireland Islamabad Israel Istanbul Italy Jakarta Japan Jerusalem Jordan Kabul Kazakhstan Kenya
    Kharkiv Khartoum Kherson Kigali Kinshasa Kosovo Kursk Kyiv Lagos Latvia Lebanon Libya Lima Lisbon Lithuania
    London Luhansk Madrid Malaysia Mali Malta Manila Mariupol Mexico Minsk Moldova Mongolia Morocco Moscow Mosul
    Mozambique Mumbai Myanmar Nairobi Nepal Netherlands Niger Nigeria Norway Odesa Oman Oslo Ottawa Pakistan
    Palestine Panama Paris Peru Poland Portugal Prague Pretoria Qatar Rafah Riyadh Romania Rome Russia Rwanda
    Santiago Sarajevo Senegal Seoul Serbia Seville Singapore Slovakia Somalia Spain Stockholm Sudan Sweden
    Switzerland Sydney Syria Taipei Taiwan Tanzania Tehran Thailand Tokyo Tripoli Tunisia Turkey Uganda Ukraine
    Venezuela Vienna Vietnam Warsaw Washington Yemen Yerevan Zagreb Zambia Zimbabwe Zurich
"""
NAMED_BODIES = """
    Airbus Amazon Amnesty Barclays Bloomberg Boeing CIA CNN Centcom Chevron Congress ECOWAS EU Europol Exxon FBI
    Facebook Fatah Frontex Gazprom Google Greenpeace Hamas Hezbollah IMF Interfax Interpol Kremlin Likud Lukoil
    MI6 Mossad NATO Nato Nokia OPEC Oxfam Pentagon Pfizer Reuters Rosneft Samsung Shell Siemens Taliban Tesla
    Toyota UNESCO UNHCR Unicef Unilever Volkswagen WHO Xinhua
"""


WORDS = {"person": ROLES.split(), "organization": BODIES.split()}
NAMES = {"place": PLACES.split(), "organization": NAMED_BODIES.split()}


def swapped(pieces: Sequence[Piece], dice: random.Random, rate: float) -> list[Piece]:
    """The same with some mentions about somebody, some body or some place else."""
    out = list(pieces)
    for start, end in mentions(pieces):
        if dice.random() < rate:
            out[start:end] = _other(out[start:end], start, out[start - 1].text if start else "", dice)
    return out


def mentions(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Start and end of every mention."""
    start = None
    for place, piece in enumerate([*pieces, None]):
        if start is not None and (piece is None or not piece.entity.startswith("I-")):
            yield start, place
            start = None
        if piece is not None and piece.entity.startswith("B-"):
            start = place


def _other(mention: list[Piece], start: int, before: str, dice: random.Random) -> list[Piece]:
    kind = mention[0].entity[2:]
    if all(piece.tag == "NNP" for piece in mention):
        return _renamed(mention, kind, dice)
    place = _head(mention, start)
    if kind not in WORDS or mention[place].tag not in ("NN", "NNS"):
        return mention
    article = (mention[place - 1].text if place else before).lower()
    word = dice.choice([word for word in WORDS[kind] if _fits(word, article)])
    return [*mention[:place], _noun(mention[place], word), *mention[place + 1 :]]


def _head(mention: list[Piece], start: int) -> int:
    """The place in the mention of its first word that hangs on none of its other words."""
    inside = {start + place for place in range(len(mention))}
    outside = (place for place, piece in enumerate(mention) if piece.head not in inside - {start + place})
    return next(outside, 0)


def _fits(word: str, article: str) -> bool:
    return article not in ("a", "an") or (word[0] in "aeiou") == (article == "an")


def _renamed(mention: list[Piece], kind: str, dice: random.Random) -> list[Piece]:
    """Another name of as many words; a body or a place only when its name is one word."""
    if kind == "person":
        names = [GIVEN.split()] * (len(mention) - 1) + [FAMILY.split()]
    elif len(mention) == 1 and kind in NAMES:
        names = [NAMES[kind]]
    else:
        return mention
    return [_named(piece, dice.choice(words)) for piece, words in zip(mention, names, strict=True)]


def _named(piece: Piece, name: str) -> Piece:
    return replace(piece, text=name, lemma=name)


def _noun(piece: Piece, word: str) -> Piece:
    text = _plural(word) if piece.tag == "NNS" else word
    return replace(piece, text=text.capitalize() if piece.text[:1].isupper() else text, lemma=word)


def _plural(word: str) -> str:
    if word.endswith(("man", "woman")):
        return word[:-2] + "en"
    if word.endswith("child"):
        return word + "ren"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "ch", "x", "sh")):
        return word if word.endswith(("police", "headquarters")) else word + "es"
    return word if word in ("police", "staff", "military") else word + "s"
