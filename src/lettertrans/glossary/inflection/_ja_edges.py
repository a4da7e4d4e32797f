"""The edges of a Japanese word: which neighbours leave a form what it is, and which make another word of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

KATAKANA = "ァ-ヺーヽヾㇰ-ㇿ"
HIRAGANA = "ぁ-ゖゝゞ"
WESTERN = r"0-9A-Za-z\u00b5-\u024f\u0370-\u052f"
# A letter that is none of those: a class of all kanji takes milliseconds to compile.
KANJI = r"(?:(?![0-~\u00b5-\u052fぁ-ヿㇰ-ㇿ])\w)"
_KANJI_FIRST = re.compile(KANJI)
_KATAKANA_FIRST = re.compile(f"[{KATAKANA}]")
_HIRAGANA_FIRST = re.compile(f"[{HIRAGANA}]")
_WESTERN_FIRST = re.compile(f"[{WESTERN}]")
_ANYTHING = re.compile("")

# ── before ──
_NEGATING = (
    "(?<![違背謀造離相])反|(?<![両肉父母近片])親|(?<![是似])非|(?<![皆有])無|(?<![離逸虚])脱|(?<![反可])逆|(?<![基水標])準|"
    "(?<![大前後過])半|(?<!機)嫌|[不未超被副汎亜]"
)
_PART_OF_A_COUNTRY = (
    "(?<![国域都道府省県市区町村州党校社])内|(?<![海国域圏以内在対])外|(?<![極中近関])東|[南北西白]|"
    "(?<![最拡巨重])大|(?<![中最])小"
)
_ANTI = ("(?:アンチ|ポスト)", "ネオ")
# One kanji alone before a longer word: determiners, countries in short, measures, suffixes of the name before.
_MODIFIERS = (
    "各全同現旧元前新両当本諸某総再対在駐訪来他今先次毎初大小多仮真偽左右男女性主与猛急第貴弊核純悪低別即"
    "米英仏独露伊豪印蒙欧台韓日加党州都道府県市省区郡町村島軍警王"
    "一二三四五六七八九十百千万数何"
    "年月日回期代度条国人族側系語派製産式型領内外間等氏家級会団長相員達用中上下後時際為根目又尚但且或及"
)
# … where the two make a word, the form's first kanji is its second: 国民主権 has no 民主.
_WORDS_ACROSS = {
    "民": "国市住農人移都道府県区町村島",
    "国": "外中本母自祖他",
    "人": "本他一二三四五六七八九十百千万数何主軍家",
    "日": "毎今先当前同本一二三四五六七八九十数初来次後中",
    "会": "国社大総本党市都道府州県区町村",
    "政": "内",
}
# … or may make one; a word that begins with the form's last kanji tells: 米国民主党 has no 国民, 米国民 has.
_COUNTRIES = "日米英仏独露印豪中韓"
_BEFORE_COUNTRIES = f"{_COUNTRIES}台欧朝南北在訪"
_WORDS_ACROSS_BOTH = {
    **dict.fromkeys("米英仏独露印豪韓", _BEFORE_COUNTRIES),
    "中": f"{_BEFORE_COUNTRIES}間期議界",  # 期間中, 会議中
    "国": f"全各両諸同他自隣{_COUNTRIES[1:]}",
    "首": "元",
    "市": "全各両同",
    "軍": f"{_COUNTRIES}国",
    "会": "国議社総大",
    "社": "会",
    "裁": "高地家仲総独制",
    "監": "総",
    "後": "了以午戦最直",
}
# … or always does, whatever stands before the two: 連邦行政府, 欧州評議会, 大都市民, 国内避難民.
_WORDS_BEFORE = {
    "与": "(?<!機)関|[付授寄参供]",
    "世": "(?<![最付])近",
    "主": "[株君]",
    "人": "[個黒殺]|(?<=外)国",
    "党": "[与野]",
    "制": "強",
    "合": "[統連集総]",
    "差": "(?<![価資人性体品])格",
    "市": "(?<![京首古])都",
    "平": "公",
    "悪": "[凶劣邪]",
    "憲": "(?<![統連])合|[違改]",
    "抗": "対",
    "政": "(?<![現銀執移先並実流暴施])行|(?<![古新])参|(?<!化)財",
    "文": "(?<!文)明|[条成]",
    "本": "(?<![0-9一二三四五六七八九十同当今昨明毎前先休祝曜])日",
    "検": "点",
    "正": "[修是改訂補公]",
    "治": "[政自]",
    "独": "単",
    "異": "[差特]|(?<!大)変",
    "移": "推",
    "立": "(?<!単)独|[公私]",
    "行": "(?<![日世])銀|[執移飛旅]",
    "議": "[協審評]|(?<![古近現時世年初歴先当次])代",
    "難": "避",
    "領": "[占統]",
}
_KINDS_OF_PARTY = "立憲|自由|社会|国民|民主|共和|人民|民族|労働|農民|革命|統一|進歩|急進|改革|保守|革新|国家|中道|連邦"
_NAMED_FOR = re.compile(f"(?:[{KATAKANA}]|日本|中国|韓国)([国人])$")
_COUNTED = "日月年人"
_SINGLE_MODIFIERS = "各全同両諸他我"
_TITLES = "相長席臣領官"
_PEOPLE = "者員民家生士国本"

# ── after ──
_KEEPING = (
    "側内外下上中間後前時等達毎別発初面筋宛先向共又若故程迄以期局庁省"  # 選挙後, 政府側
    "対一各同全氏様殿数名版籍勢製産用紙兵軍領戦案法典史賞日年文罪旗費層像選"  # 国際人権法
)
_KEEPING_ONE_KANJI = "々側等達及又並若或全自同以"  # 国及び国民, 国全体
# Suffixes that make another word, unless a word begins with them: モンゴル国, but モンゴル国民.
_SUFFIXES = {
    "国": "家|民(?![主族間])|内(?![閣務戦政])|外(?![交務相])|会(?![計談長])|境|籍|王|際|旗|防(?!衛)|歌|土|営"
    "|立(?![法場憲])|連(?![邦合盟])|有|勢|益|務|難|策|庫|交(?![通渉流])|史|産|宝|情|軍|債|鉄|章|葬|教(?!育)|税|政(?![府党治策権])",
    "人": "権(?![利力限益])|民(?![族間主])|道(?!徳)|口|物(?![語価資])|質(?!問)|材(?!料)|類|格(?!差)|脈"
    "|員|為|工|身|事|気(?!質)|種|選(?!手)",
    "民": "[族主間衆意営謡法兵芸事生政需]",
    "化": "[学石粧合繊膿]",
    "性": "[別格質能犯暴教急]",
    "派": "[遣閥兵出]",
    "家": "[族庭具屋宅計父畜賃]",
    "制": "[度裁限定約服圧作御覇止動]",
    "学": "[術校生習力院園歴費級童]",
    "権": "[力利限威益勢]",
    "論": "[説文理争議点調壇客証]",
    "観": "[光客測察念点]",
    "感": "[情覚染謝動]",
    "系": "[統列譜]",
    "会": "[館派堂議談場合見計期社長員]",
    "官": "[僚邸庁房職民営報]",
    "区": "[域別分間]",
    "力": "[学量]",
    "式": "典",
    "心": "[理情身]",
    "利": "[益用害潤]",
    "限": "[定界]",
    "治": "[安療水]",
    "士": "気",
    "団": "[体結地交]",
    "体": "[制系験質力操育現勢罰面調格裁]",
    "所": "[得有属在轄管持信見定感]",
    "族": "長",
    "党": "首",
}
_ALWAYS_SUFFIXES = "者的語圏型務府員漢館"
# Of words with the form's last kanji; none: it can only be a suffix there.
_BEGINNINGS = _SUFFIXES | {
    "連": "[合邦盟携絡帯]",
    "相": "互",
    "防": "[災犯止疫火]",
    "政": "[府党治策権]",
    "事": "[故件務態実例]|業(?!務)",
    "議": "[員席案決題論]|事(?!務)",
    "判": "[決断定]",
    "視": "察",
    "退": "[任庁職役場学席院]",
    "軍": "",
    "産": "",
    "語": "",
}
_OTHER_TAILS = (
    "主義|(?<=自由)(?:民主|自在|奔放|闊達)|(?<=主義)人民共和|さ(?![えれせしんま]|なが)|っぽ|じみ|もどき|めい[たて]"
)
_BEFORE_NUMBER = "[第約計延][0-9]"  # 憲法第9条
_NATIVE_TAIL = "[いうえきくぐけげちつてびぶべみむめらりるれろわ]"  # 政府寄り, 市民及び
_PARTICLES = (
    "[をがはにのでともへやかだよね]|な(?![がさ])|ま[でた]|および|あるい|ば|さえ|すら|ごと|しか|こそ|たち|ら"
    "|す[るれ]|さ[れせ]|し[たて]"
)


def edges_before(form: str, length: int) -> str:
    """Lookbehinds for a place where as many letters of the form have been matched."""
    return "".join(f"(?<!(?:{other}).{{{length}}})" for other in _others_before(form))


def _others_before(form: str) -> tuple[str, ...]:
    """Patterns of one width each: what stands before another word that ends as the form begins."""
    if _KATAKANA_FIRST.match(form):
        return f"[{KATAKANA}]", _NEGATING, _PART_OF_A_COUNTRY
    if _WESTERN_FIRST.match(form):
        return (f"[{WESTERN}]",)
    if not _KANJI_FIRST.match(form):
        return ()
    if form[1:2] in ("", "の"):
        return f"(?![{_SINGLE_MODIFIERS}]){KANJI}", f"[{KATAKANA}]"
    return (_NEGATING, *_ANTI, *(_before_two_kanji(form) if _KANJI_FIRST.match(form[1]) else ()))


def _before_two_kanji(form: str) -> Iterator[str]:
    across = _WORDS_ACROSS.get(form[0], "")
    if form[-1] not in _TITLES:
        modifiers = "".join(letter for letter in _MODIFIERS if letter not in across)
        yield f"(?<!{KANJI})(?![{modifiers}]){KANJI}"
    if form[0] in _COUNTED:
        yield "(?<![A-Za-z])[0-9]"
    if form[0] in _WORDS_BEFORE:
        yield _WORDS_BEFORE[form[0]]
    if form[-1] == "党" and len(form) > 2:
        yield _KINDS_OF_PARTY  # 立憲民主党 is another party than 民主党
    if form.endswith("主義"):
        yield "(?<![革最刷維])新"


def edge_after(form: str) -> re.Pattern[str]:
    """What may follow a form. It is as wide as nothing: what follows is not the form's."""
    if _KATAKANA_FIRST.match(form[-1]):
        return _after(f"[{KATAKANA}]|", "団")
    if _WESTERN_FIRST.match(form[-1]):
        return _after(f"[{WESTERN}]|")
    if _HIRAGANA_FIRST.match(form[-1]):
        return _after(f"(?!{_PARTICLES})[{HIRAGANA}]|")
    if not _KANJI_FIRST.match(form[-1]):
        return _ANYTHING
    if len(form) == 1 or _HIRAGANA_FIRST.match(form[-2]):  # モンゴルの民 is not in モンゴルの民主化
        return _after(f"(?![{_KEEPING_ONE_KANJI}]){KANJI}|(?!{_PARTICLES})[{HIRAGANA}]|", "々")
    return _after(_word_across(form), _kept_after(form))


def _word_across(form: str) -> str:
    """モンゴル国 is not in モンゴル国会, nor モンゴル人 in モンゴル人民党, nor 中国 in 日中国交."""
    if named := _NAMED_FOR.search(form):
        return f"(?![内外])(?:{_SUFFIXES[named[1]]})|"
    across = _WORDS_ACROSS_BOTH.get(form[0])
    if across and len(form) == 2 and form[1] in _BEGINNINGS:
        return f"(?<=[{across}]..)(?:{_BEGINNINGS[form[1]]})|"
    return ""


def _kept_after(form: str) -> str:
    """Suffixes that leave just this kind of form what it is: 民主主義国, 首相府, 記者団, 報道の自由度, 人民党員."""
    by_end = "国" if form.endswith("主義") else "府職" if form[-1] == "相" else "団" if form[-1] in _PEOPLE else ""
    return by_end + ("度権" if "の" in form else "") + ("首員長" if len(form) > 2 and form[-1] in "党会団盟" else "")


@cache
def _after(edge: str, kept: str = "") -> re.Pattern[str]:
    always = "".join(letter for letter in _ALWAYS_SUFFIXES if letter not in kept)
    suffixes = "|".join(f"{letter}(?!{more})" for letter, more in _SUFFIXES.items() if letter not in kept)
    alone = f"(?![{_KEEPING}{kept}]|{_BEFORE_NUMBER}){KANJI}(?!{KANJI}|{_NATIVE_TAIL})"
    return re.compile(f"(?!{edge}[{always}]|{suffixes}|{alone}|{_OTHER_TAILS})")
