//! Why a value is not in its form, why an event cannot follow, why a code cannot be read.
//! A reason reads as a sentence in reports; `{}` stands for what it says of its own.

use crate::law::words::words;

words! {
    /// Why a field is not in its form.
    REASON = "reason of a form" {
        // numbers of people, organisations and accounts
        "number of characters is not {}": "таңбалар саны мынаған тең емес: {}", "количество знаков не равно: {}";
        "something other than digits": "цифрдан басқа таңба бар", "есть знаки, кроме цифр";
        "control digit does not fit": "бақылау разряды сәйкес келмейді", "контрольный разряд не сходится";
        "check character does not fit": "бақылау таңбасы сәйкес келмейді", "контрольный знак не сходится";
        "no country has the code that it names": "көрсетілген код ешбір елге тиесілі емес", "страны с указанным кодом нет";
        "such a number is never assigned": "мұндай нөмір берілмейді", "такой номер не присваивается";
        "not an identifier of any known kind": "нөмір белгілі түрлердің ешқайсысына жатпайды", "номер неизвестного вида";
        "not in the form of a BIN: month 01–12, fifth digit 4–6, sixth digit 0–3": "БСН: айы 01–12, бесінші таңбасы 4–6, алтыншы таңбасы 0–3", "БИН: месяц 01–12, пятый знак 4–6, шестой знак 0–3";
        "not in the form of a BIC: six capital letters, two capitals or digits, and none or three more": "БСК: алты бас әріп, екі бас әріп не цифр, қажет болса тағы үшеуі", "БИК: шесть заглавных букв, две заглавные буквы или цифры и, если есть, еще три";
        "not in the form of a KBe: residency 1 or 2, then sector 1–9": "КБе: резиденттік 1 немесе 2, содан кейін сектор 1–9", "КБе: резидентство 1 или 2, затем сектор 1–9";
        "not in the form of an account of Kazakhstan: `KZ`, two check digits, three digits of the bank, 13 capital letters or digits": "ЖСК: `KZ`, екі бақылау цифры, банктің үш цифры, 13 бас әріп не цифр", "ИИК: `KZ`, две контрольные цифры, три цифры банка, 13 заглавных букв или цифр";
        "not in the form of an ICD-10 code, as `I21.9`": "АХЖ-10 коды `I21.9` түрінде жазылады", "код МКБ-10 пишется в виде `I21.9`";
        "not in the form of a service code, as `A02.001.000`": "қызмет коды `A02.001.000` түрінде жазылады", "код услуги пишется в виде `A02.001.000`";
        "number starts as `{}-` but is not in the form `{}-2026-000000000017-X`": "нөмір `{}-2026-000000000017-X` түрінде жазылмаған", "номер не в виде `{}-2026-000000000017-X`";
        "a masked number is ten stars and two digits": "жасырын нөмір он жұлдызша мен екі цифрдан тұрады", "скрытый номер состоит из десяти звездочек и двух цифр";
        "phone is not a whole number with the code of its place": "телефон нөмірі орнының кодымен толық жазылады: +7 (7172) 12-34-56", "телефон пишется полностью, с кодом: +7 (7172) 12-34-56";
        "e-mail is not in the form `name@host.zone`": "электрондық мекенжай `name@host.zone` түрінде жазылады", "электронный адрес пишется в виде `name@host.zone`";
        "coordinates are not in the form `43.238949,76.889709`": "координаттар `43.238949,76.889709` түрінде жазылады", "координаты пишутся в виде `43.238949,76.889709`";
        "id is empty": "сәйкестендіргіш бос", "идентификатор пуст";
        "id is longer than 64 characters": "сәйкестендіргіш 64 таңбадан ұзын", "идентификатор длиннее 64 знаков";
        "id holds control or invisible characters or starts or ends with a space": "сәйкестендіргіште басқару не көрінбейтін таңба немесе шетінде бос орын бар", "в идентификаторе есть управляющий или невидимый знак или пробел по краю";
        "key is empty": "кілт бос", "ключ пуст";
        "key is longer than 64 characters": "кілт 64 таңбадан ұзын", "ключ длиннее 64 знаков";
        "key holds control characters or starts or ends with a space": "кілтте басқару таңбасы немесе шетінде бос орын бар", "в ключе есть управляющий знак или пробел по краю";
        "text is too long": "мәтін тым ұзын", "текст слишком длинный";
        "a serial number is written in hexadecimal digits": "сериялық нөмір он алтылық цифрлармен жазылады", "серийный номер пишется шестнадцатеричными цифрами";
        "a serial number has 1 to 40 digits": "сериялық нөмірде 1–40 цифр болады", "в серийном номере от 1 до 40 цифр";
        "a quantity is one or more": "саны бірден кем емес", "количество не меньше одного";
        "a salt is written in 64 lower-case hexadecimal digits": "тұз кіші әріпті 64 он алтылық цифрмен жазылады", "соль пишется 64 строчными шестнадцатеричными цифрами";
        "the form of the event is not version 1": "оқиғаның пішіні 1-нұсқа емес", "форма события не версии 1";
        "the provider stands in the call twice": "орындаушы шақыруда екі рет тұр", "исполнитель указан в вызове дважды";
        "years before stand beside a checkpoint": "бақылау нүктесімен бірге алдыңғы жылдар берілген", "прежние годы указаны вместе с контрольной точкой";
        "not above zero": "нөлден артық емес", "не больше нуля";
        "a day or a month lies in another year": "күні не айы басқа жылға жатады", "день или месяц относится к другому году";
        "more is given back than was left": "қалғаннан артық қайтарылған", "возвращено больше остатка";
        "the year before is not closed": "алдыңғы жыл жабылмаған", "предыдущий год не закрыт";
        "registered after the day of the check": "тексеру күнінен кейін тіркелген", "зарегистрировано позже дня проверки";
        "the step takes no such field": "бұл әрекетте мұндай өріс жоқ", "у этого действия нет такого поля";
        "the form of the event is not version 2": "оқиғаның пішіні 2-нұсқа емес", "форма события не версии 2";
        "the name of a log is 1 to 100 Latin letters, digits and signs, and no person's number": "журнал атауы – 1–100 латын әрпі, цифр және белгі, адамның нөмірі болмайды", "имя журнала – от 1 до 100 латинских букв, цифр и знаков, без номера человека";
        "a proof has at most 256 levels": "дәлелдемеде 256 деңгейден көп болмайды", "в доказательстве не больше 256 уровней";
        "the bits of the levels do not fit the digests": "деңгейлердің биттері хештерге сай емес", "биты уровней не соответствуют хешам";
        "the path is longer than it must be": "жол қажеттен ұзын", "путь длиннее необходимого";
        "a path ends in one account": "жол бір шотпен аяқталады", "путь заканчивается одним счетом";
        "the log has this day, or a later one": "журналда бұл күн немесе кейінгісі бар", "в журнале уже есть этот день или более поздний";
        "an account stands in the list twice": "шот тізімде екі рет тұр", "счет стоит в списке дважды";
        "a digit is not hexadecimal": "цифр он алтылық емес", "цифра не шестнадцатеричная";
        "text holds control characters": "мәтінде басқару таңбасы бар", "в тексте есть управляющий знак";
        "text starts or ends with a space": "мәтіннің шетінде бос орын бар", "в тексте есть пробел по краю";
        "expected `every` or a whole number from 1": "`every` немесе 1-ден басталатын бүтін сан күтіледі", "ожидается `every` или целое число от 1";
        "expected days as `31`, and behind them sources with days of their own, each once: `31, tax-debt 10`": "күндер `31` түрінде, содан кейін өз күндері бар дереккөздер бір-бір реттен күтіледі: `31, tax-debt 10`", "ожидаются дни в виде `31`, а за ними источники со своими днями, каждый один раз: `31, tax-debt 10`";
        // money, numbers, days
        "amount is empty": "сома бос", "сумма пуста";
        "amount has more than two decimals": "сомада екіден көп ондық таңба бар", "в сумме больше двух знаков после точки";
        "amount is not digits with at most two decimals after a point": "сома цифрмен, нүктеден кейін ең көбі екі таңбамен жазылады", "сумма пишется цифрами, не более двух знаков после точки";
        "amount is out of range": "сома шектен тыс", "сумма вне допустимого предела";
        "a coefficient is digits with at most eight decimals": "коэффициент цифрмен, нүктеден кейін ең көбі сегіз таңбамен жазылады", "коэффициент пишется цифрами, не более восьми знаков после точки";
        "weight is not a whole number in plain digits": "салмақ бүтін сан болуы тиіс", "вес пишется целым числом";
        "weight is over 18446744073709551615": "салмақ тым үлкен", "вес слишком велик";
        "a share is not over the whole": "үлес бүтіннен аспайды", "доля не больше целого";
        "level is not two whole numbers with a stroke between": "деңгей `7/4` түрінде жазылады", "уровень пишется в виде `7/4`";
        "remainder is not a whole number in plain digits": "қалдық бүтін сан болуы тиіс", "остаток пишется целым числом";
        "ratio is not two whole numbers with a stroke between": "үлес `1/2` түрінде жазылады", "доля пишется в виде `1/2`";
        "ratio has a zero below the stroke": "үлестің бөлімі нөлге тең", "знаменатель доли равен нулю";
        "a second of a day is expected": "тәуліктің секунды күтіледі", "ожидается секунда суток";
        "a whole number is expected": "бүтін сан күтіледі", "ожидается целое число";
        "`up` or `even` is expected": "`up` немесе `even` күтіледі", "ожидается `up` или `even`";
        "date is not in the form 2026-03-31": "күн 2026-03-31 түрінде жазылмаған", "дата не в виде 2026-03-31";
        "moment is not in the form 2026-03-10T09:30, with or without +05:00 behind it": "уақыт `2026-03-10T09:30` түрінде жазылады, соңында +05:00 болуы мүмкін", "время пишется в виде `2026-03-10T09:30`, в конце может стоять +05:00";
        "date is outside the years 1800 to 2199": "күн 1800–2199 жылдардан тыс", "дата вне лет 1800–2199";
        "no such date or time exists": "мұндай күн немесе уақыт жоқ", "такой даты или времени нет";
        "period is not in the form 2026-01-01/2026-12-31": "кезең 2026-01-01/2026-12-31 түрінде жазылмаған", "период не в виде 2026-01-01/2026-12-31";
        "period ends before it starts": "кезең басталмай тұрып аяқталады", "период кончается раньше, чем начинается";
        "term is not in the form `5wd`, `30d`, `2m` or `5y`": "мерзім `5wd`, `30d`, `2m` немесе `5y` түрінде жазылады", "срок пишется в виде `5wd`, `30d`, `2m` или `5y`";
        "a break ends before it starts": "үзіліс басталмай тұрып аяқталады", "перерыв кончается раньше, чем начинается";
        "from 1 to 366 days are expected": "1-ден 366-ға дейін күн көрсетіледі", "указывается от 1 до 366 дней";
        "the moment lies outside 1970 to 2105": "уақыт 1970–2105 жылдардан тыс", "время вне лет 1970–2105";
        // codes, digests, keys
        "expected {} hexadecimal digits": "он алтылық цифрлар саны мынадай болуы тиіс: {}", "нужно шестнадцатеричных цифр: {}";
        "text is not in lower-case hexadecimal digits": "кіші он алтылық цифрлармен жазылады", "пишется строчными шестнадцатеричными цифрами";
        "a digest has 64 characters": "хеш 64 таңбадан тұрады", "хеш состоит из 64 знаков";
        "a digest is written in lower-case hexadecimal digits": "хеш кіші он алтылық цифрлармен жазылады", "хеш пишется строчными шестнадцатеричными цифрами";
        "key is nothing but zeros": "кілт тек нөлдерден тұрады", "ключ состоит из одних нулей";
        "key is not 32 hex digits": "кілт 32 он алтылық цифрдан тұрады", "ключ состоит из 32 шестнадцатеричных цифр";
        "fingerprint is not of version `v1`": "код `v1` нұсқасында емес", "код не версии `v1`";
        "fingerprint is not in the form `v1:` and 32 hex digits": "код `v1:` және 32 он алтылық цифрмен жазылады", "код пишется как `v1:` и 32 шестнадцатеричные цифры";
        "fingerprint is not of version `v2`": "код `v2` нұсқасында емес", "код не версии `v2`";
        "fingerprint is not in the form `v2:`, 8 and 32 lower-case hex digits": "код `v2:`, кіші 8 және 32 он алтылық цифрмен жазылады", "код пишется как `v2:`, 8 и 32 строчные шестнадцатеричные цифры";
        "fingerprint was made under another key": "код басқа кілтпен жасалған", "код сделан под другим ключом";
        "key check is not 8 lower-case hex digits": "кілттің белгісі кіші 8 он алтылық цифрдан тұрады", "признак ключа состоит из 8 строчных шестнадцатеричных цифр";
        "what another system holds replaces nothing here": "басқа жүйедегі жазба мұнда ештеңені алмастырмайды", "запись другой системы здесь ничего не заменяет";
        "only an act of another system is opened": "тек басқа жүйенің актісі ашылады", "раскрывается только акт другой системы";
        "none of the fingerprints is of what was opened": "ашылған жазбаға кодтардың ешқайсысы сай келмейді", "ни один код не относится к раскрытому";
        "this is the check of another key": "бұл басқа кілттің белгісі", "это признак другого ключа";
        "the log has had no such size: it is one or more, and no larger than now": "журналда мұндай жазба саны болмаған: ол бірден кем емес және қазіргіден артық емес", "в журнале не было столько записей: их не меньше одной и не больше, чем сейчас";
        "more than {} keys share an id": "бір сәйкестендіргіші бар кілттер мынадан көп: {}", "ключей с одним идентификатором больше, чем: {}";
        "version {} is not known": "белгісіз нұсқа: {}", "неизвестная версия: {}";
        "a token counts for 1 to {} seconds": "токен мынадай секундқа дейін жарамды: {}", "токен действует не более секунд: {}";
        "the code that was scanned is told with the method `qr`, and with it alone": "сканерленген код тек `qr` тәсілімен көрсетіледі", "отсканированный код указывают только при способе `qr`";
        "text is not the code of a facility": "мәтін объектінің QR-коды емес", "текст не является QR-кодом объекта";
        "text is not a visit token": "мәтін келу токені емес", "текст не является токеном посещения";
        "the token names no device": "токенде құрылғы кілті жоқ", "в токене нет ключа устройства";
        "more cases by tokens than with a visit": "токенмен расталған жағдайлар келуі барлардан көп", "случаев с токенами больше, чем случаев с посещением";
        "a row needs a count for each column": "жолда әр бағанға бір сан керек", "в строке нужно число для каждого столбца";
        "a total is too large": "қорытынды тым үлкен", "итог слишком велик";
        "a public key stands twice": "ашық кілт екі рет тұр", "открытый ключ указан дважды";
        "the id of a facility in a code has {} bytes at most": "кодтағы объект сәйкестендіргішінің ең үлкен ұзындығы, байт: {}", "идентификатор объекта в коде не длиннее, байт: {}";
        "application is not 1 to 12 of `a` to `z`, `0` to `9`, `.` and `-`": "қолданба атауы 1–12 таңба: `a`–`z`, `0`–`9`, `.` және `-`", "имя приложения состоит из 1–12 знаков: `a`–`z`, `0`–`9`, `.` и `-`";
        "expected some of `qr`, `biometric`, `document`, `manual`, each once, with a comma and a space between": "мыналардың бір бөлігі, үтір мен бос орын арқылы: `qr`, `biometric`, `document`, `manual`", "нужны некоторые из: `qr`, `biometric`, `document`, `manual`, через запятую и пробел";
        "expected `none`, `all`, or codes of rules, each once and in their order, with a comma and a space between": "`none`, `all` немесе ретімен, үтір мен бос орын арқылы жазылған ереже кодтары қажет", "нужно `none`, `all` или коды правил по порядку, каждый один раз, через запятую и пробел";
        // lists and places
        "list has more than 1000 entries": "тізімде 1000-нан көп жазба бар", "в списке больше 1000 записей";
        "entry {} is neither an ICD-10 code nor a range, as `A15-A19`": "жазба АХЖ-10 коды да, `A15-A19` түріндегі аралық та емес, нөмірі: {}", "запись не код МКБ-10 и не диапазон вида `A15-A19`, номер: {}";
        "entry {} ends before it starts": "жазбаның соңы басынан бұрын, нөмірі: {}", "запись кончается раньше, чем начинается, номер: {}";
        "no act or line stands there": "бұл жерде акт немесе жол жоқ", "там нет акта или строки";
        "no stay stands there": "бұл жерде емделу жағдайы жоқ", "там нет случая";
        "the path of an act, a case, a line or a stay is expected": "актінің, жағдайдың не жолдың орны күтіледі", "ожидается место акта, случая или строки";
        "the path of a line or of a case is expected": "жолдың не жағдайдың орны күтіледі", "ожидается место строки или случая";
        "the path of an act or of a line is expected": "актінің не жолдың орны күтіледі", "ожидается место акта или строки";
        "a kind of care or the code of a service is expected": "көмек түрі немесе қызмет коды күтіледі", "ожидается вид помощи или код услуги";
        "at least one part is expected": "кемінде бір бөлік қажет", "нужна хотя бы одна часть";
        // what calls ask for
        "a category of a person is 0 to 11": "адам санаты 0-ден 11-ге дейін", "категория лица от 0 до 11";
        "a number of the attached population is 1 to 19 digits with no zero in front": "тіркелген халық тізілімінің нөмірі алдында нөлі жоқ 1-ден 19-ға дейінгі цифрдан тұрады", "номер в регистре прикрепленного населения – от 1 до 19 цифр без нуля впереди";
        "the law stands beside the document": "заң құжаттың жанында көрсетіледі", "закон указывается рядом с документом";
        "the document has another number": "құжаттың нөмірі басқа", "у документа другой номер";
        "the amount is not between zero and what the act presents": "сома нөл мен актіде ұсынылған соманың аралығында емес", "сумма не между нулем и предъявленной по акту";
        "only who accepts an act says how much of it": "қабылданатын соманы актіні қабылдаушы ғана көрсетеді", "принимаемую сумму указывает только тот, кто принимает акт";
        "one document is signed at a time": "бір жолы бір құжатқа қол қойылады", "за один раз подписывается один документ";
        "the document is not signed in this role": "құжатқа бұл рөлде қол қойылмайды", "документ в этой роли не подписывается";
        "the document names another signer": "құжатта қол қоюшы ретінде басқа тұлға көрсетілген", "в документе указан другой подписант";
        "the list is given both signed and plain": "тізім қол қойылған түрде де, жай түрде де берілген", "список передан и подписанным, и обычным";
        "the signed list is of another kind": "қол қойылған тізім басқа түрге жатады", "подписанный список другого вида";
        "no act of this number waits": "мұндай нөмірлі акт кезекте жоқ", "акта с этим номером нет в очереди";
        "it is after the step": "бұл уақыт әрекеттің өзінен кейін", "это позже самого действия";
        "signed before it was available": "эмитентке қолжетімді болғанға дейін қол қойылған", "подписано раньше, чем поступило эмитенту";
        "signed before the document was formed": "құжат жасалғанға дейін қол қойылған", "подписано раньше, чем документ сформирован";
        "the provider does not accept its own act": "орындаушы өз актісін қабылдамайды", "исполнитель не принимает собственный акт";
        "an act does not correct itself": "акт өзін өзі түзетпейді", "акт не исправляет сам себя";
        "a client is `provider` or `insured`": "клиент – `provider` немесе `insured`", "клиент – `provider` или `insured`";
        "the registrar orders no analytics": "тіркеуші талдамалық есептілікті сұратпайды", "регистратор не запрашивает аналитическую отчетность";
        "this call takes another operation": "бұл шақыру басқа операцияға арналған", "этот вызов принимает другую операцию";
        "the law stands beside the order": "заңнама бұйрықтың ішінде көрсетілмейді", "законодательство указывается не в самом приказе";
        "rows of banks stand beside the order": "банк кодтары бұйрықтың ішінде көрсетілмейді", "коды банков указываются не в самом приказе";
        "the account stands in the call twice": "шот шақыруда екі рет көрсетілген", "счет указан в вызове дважды";
        "no rule has this code": "мұндай кодты ереже жоқ", "правила с этим кодом нет";
        "ground is not one of points 32 and 33": "негіз 32 және 33-тармақтарда жоқ", "основания нет в пунктах 32 и 33";
        "document is not one of point 7": "құжат 7-тармақта жоқ", "документа нет в пункте 7";
        "source is not one of point 22": "дереккөз 22-тармақта жоқ", "источника нет в пункте 22";
        "ground is not one of point 9": "негіз 9-тармақта жоқ", "основания нет в пункте 9";
        "ground names no case of point 37-1 of the procurement rules": "Сатып алу қағидаларының 37-1-тармағындағы жағдай көрсетілмеген", "не указан случай пункта 37-1 Правил закупа";
        "base and weight are not negative": "тариф пен салмақ теріс болмайды", "тариф и вес не бывают отрицательными";
        "bed-days are a whole number": "төсек-күндер бүтін сан болады", "койко-дни указываются целым числом";
        "a short stay needs planned days, and no more actual days than planned": "қысқа мерзімді емделуге жоспарлы күндер қажет, нақты күндер одан көп болмайды", "для краткосрочного пребывания нужны плановые дни, фактических не больше";
        "the tariff is out of range": "тариф шектен тыс", "тариф вне допустимого предела";
        // overrides by the host
        "no parameter is called `{}`": "мұндай параметр жоқ: `{}`", "такого параметра нет: `{}`";
        "value of `{}`: {}": "параметрдің мәні дұрыс емес: `{}`", "неверное значение параметра: `{}`";
        "parameter `{}` is overridden in two ways": "параметр екі түрлі ауыстырылған: `{}`", "параметр заменен двумя способами: `{}`";
        "override of `{}` names no reference": "ауыстырудың негізі көрсетілмеген: `{}`", "не указано основание замены: `{}`";
        "reference of the override of `{}` has more than 200 characters": "ауыстыру негізі 200 таңбадан ұзын: `{}`", "основание замены длиннее 200 знаков: `{}`";
        "reference of the override of `{}` holds a control character": "ауыстыру негізінде басқару таңбасы бар: `{}`", "в основании замены есть управляющий знак: `{}`";
        "`{}` is outside the calendar": "күн күнтізбеден тыс: `{}`", "день вне календаря: `{}`";
        "`{}` has an override already": "бұл күн бұрын ауыстырылған: `{}`", "для этого дня замена уже есть: `{}`";
        "no edition of the law covers {}; the nearest is `{}`": "бұл күнге заңнама редакциясы жоқ: {}", "на этот день нет редакции законодательства: {}";
    }

    /// Why the code of a visit or of a facility cannot be read.
    CODE_REASON = "reason of a code" {
        "text is longer than {} characters": "мәтін тым ұзын, ең көбі таңба: {}", "текст слишком длинный, не более знаков: {}";
        "text does not begin as codes of this kind do": "бұл осы түрдегі код емес", "это не код этого вида";
        "text is not base45 behind its prefix": "код бүлінген", "код поврежден";
        "content is not a signed code": "кодқа қол қойылмаған", "код не подписан";
        "content is not in the one form that is known": "мазмұны белгілі түрде емес", "содержание не в известной форме";
        "version {} is not known": "белгісіз нұсқа: {}", "неизвестная версия: {}";
        "list is longer than {} characters": "тізім тым ұзын, ең көбі таңба: {}", "список слишком длинный, не более знаков: {}";
        "text does not begin as signed lists do": "бұл қол қойылған тізім емес", "это не подписанный список";
        "content is not a signed list": "тізімге қол қойылмаған", "список не подписан";
        "list is not in the one form that is known": "тізім белгілі түрде емес", "список не в известной форме";
        "claims are not in the form of this version": "деректері бұл нұсқаға сай емес", "данные не в форме этой версии";
    }

    /// Why an event cannot follow the ones before it.
    HISTORY_REASON = "reason of a history" {
        "the event is not the next one in number": "оқиға нөмірі ретімен келмейді", "номер события не следующий";
        "the event is bound to another event before it": "оқиға басқа алдыңғы оқиғамен байланысқан", "событие связано с другим предыдущим";
        "the event is earlier than the one before it": "оқиға алдыңғысынан бұрын", "событие раньше предыдущего";
        "the event is about another account": "оқиға басқа дербес шотқа қатысты", "событие по другому лицевому счету";
        "the event is later than the check": "оқиға тексеруден кейінгі күнге жазылған", "событие датировано позже проверки";
        "the order of the event was executed before": "оқиғаның бұйрығы бұрын орындалған", "приказ события уже исполнен";
        "the event lacks what its operation must say": "операцияға қажетті дерек жоқ", "нет данных, нужных операции";
        "the state does not allow the operation of the event": "шоттың күйі бұл операцияға жол бермейді", "состояние счета не допускает операцию";
        "the account holds no such policy": "шотта мұндай полис жоқ", "на счете нет такого полиса";
        "the account holds a policy of that number already": "шотта мұндай нөмірлі полис бар", "на счете уже есть полис с этим номером";
        "the account holds another policy of the year": "шотта осы жылдың басқа полисі бар", "на счете есть другой полис этого года";
        "the actor of the event may not order its operation here": "бұйрық беруші бұл операцияға құқылы емес", "подавший приказ не вправе на эту операцию";
        "the operation of the event does not fit the holder of the account": "операция шот иесінің түріне сай емес", "операция не подходит владельцу счета";
        "the event holds a field that its operation does not keep": "оқиғада артық өріс бар", "в событии лишнее поле";
        "the edition of the event is not known": "оқиғаның редакциясы белгісіз", "редакция события неизвестна";
        "the order of the event is not signed": "оқиғаның бұйрығына қол қойылмаған", "приказ события не подписан";
        "the signer of the event had no right to sign it": "қол қоюшының құқығы жоқ", "подписавший не вправе";
        "the block of the event stands already, or the one to lift does not": "бұғаттау бұрыннан бар немесе шешілетін бұғаттау жоқ", "такая блокировка уже есть или снимать нечего";
        "the service of the event used the coverage before": "бұл қызмет бойынша қамту бұрын пайдаланылған", "покрытие по этой услуге уже использовано";
    }

    /// How a distribution was computed, where no basis was named.
    ALLOCATION_METHOD = "method of a distribution" {
        "proportional-within-bounds, largest remainder, ties by filing then key; not methodology 169 or 170": "шектердегі пропорционалды бөлу, қалдық ең үлкен бөлшектен басталады; № 169 және № 170 әдістеме емес", "пропорционально в пределах, остаток по наибольшей дробной части; не Методики № 169 и № 170";
        "proportional-within-bounds, nearest by Webster's divisor, ties by filing then key; not methodology 169 or 170": "шектердегі пропорционалды бөлу, Вебстер бөлгіші бойынша жақын тиынға дейін; № 169 және № 170 әдістеме емес", "пропорционально в пределах, до ближайшего тиына по делителю Вебстера; не Методики № 169 и № 170";
    }
}
