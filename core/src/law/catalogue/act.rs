//! Rules of the automatic check of an act (mechanism 12, 13, 14).

use crate::law::ValueKind::{self, Ages, Code, Either, Money, Number, Place, Text, Time};
use crate::law::rule::catalogue;
use crate::law::words;

catalogue! {
    Act;
    /// The act holds as many cases as it says.
    DECLARED_CASES = "ACT-001" { declared: Number, actual: Number } then CORRECT_COUNT,
        kk: "Актіде көрсетілген жағдайлар саны нақты санға тең емес. Көрсетілгені: {declared}, нақтысы: {actual}",
        ru: "Указанное количество случаев не равно фактическому. Указано: {declared}, фактически: {actual}",
        en: "the declared number of cases is not the actual one; declared: {declared}, actual: {actual}";
    /// The act holds as many service lines as it says.
    DECLARED_SERVICES = "ACT-002" { declared: Number, actual: Number } then CORRECT_COUNT,
        kk: "Актіде көрсетілген қызметтер саны нақты санға тең емес. Көрсетілгені: {declared}, нақтысы: {actual}",
        ru: "Указанное количество услуг не равно фактическому. Указано: {declared}, фактически: {actual}",
        en: "the declared number of services is not the actual one; declared: {declared}, actual: {actual}";
    /// A line is quantity × tariff × coefficient.
    LINE_AMOUNT = "ACT-003" {
        declared: Money, expected: Either(&Money, &Code(&words::OUT_OF_RANGE))
    } then CORRECT_SUM,
        kk: "Қызмет сомасы оның саны, тарифі мен коэффициентінің көбейтіндісіне тең емес. Көрсетілгені: {declared}, есептелгені: {expected}",
        ru: "Сумма услуги не равна произведению количества, тарифа и коэффициента. Указано: {declared}, рассчитано: {expected}",
        en: "the amount of a line is not quantity × tariff × coefficient; declared: {declared}, computed: {expected}";
    /// A case is the sum of its lines.
    CASE_TOTAL = "ACT-004" { declared: Money, expected: Either(&Money, &Number) } then CORRECT_SUM,
        kk: "Жағдай сомасы қызметтер сомаларының қосындысына тең емес. Көрсетілгені: {declared}, есептелгені: {expected}",
        ru: "Сумма случая не равна сумме услуг. Указано: {declared}, рассчитано: {expected}",
        en: "the total of a case is not the sum of its lines; declared: {declared}, computed: {expected}";
    /// An act is the sum of its cases.
    ACT_TOTAL = "ACT-005" { declared: Money, expected: Either(&Money, &Number) } then CORRECT_SUM,
        kk: "Акт сомасы жағдайлар сомаларының қосындысына тең емес. Көрсетілгені: {declared}, есептелгені: {expected}",
        ru: "Сумма акта не равна сумме случаев. Указано: {declared}, рассчитано: {expected}",
        en: "the total of the act is not the sum of its cases; declared: {declared}, computed: {expected}";
    /// Case and service ids do not repeat inside the act.
    IDS_UNIQUE = "ACT-006" { id: Text, first: Place } then UNIQUE_ID,
        kk: "Акт ішінде сәйкестендіргіш қайталанады: {id}, бірінші орны: {first}",
        ru: "Идентификатор повторяется внутри акта: {id}, первое место: {first}",
        en: "an id repeats inside the act: {id}, first at: {first}";
    /// A case starts before it ends, and its services lie inside.
    DATES_IN_ORDER = "ACT-007" { earlier: Time, later: Time } then CORRECT_DATES,
        kk: "Күндердің реті бұзылған. Күні: {earlier}, мынадан кеш болмауға тиіс: {later}",
        ru: "Нарушен порядок дат. Дата: {earlier}, должна быть не позже, чем: {later}",
        en: "dates are out of order; the day: {earlier}, should not be later than: {later}";
    /// A case belongs to the month in which it ended.
    MONTH_OF_CASE = "ACT-008" { end: Time, month: Time } then CORRECT_DATES,
        kk: "Жағдай актінің есепті айында аяқталмаған. Аяқталған күні: {end}, актінің айы: {month}",
        ru: "Случай завершен не в отчетном месяце акта. Дата завершения: {end}, месяц акта: {month}",
        en: "a case did not end in the month of the act; ended: {end}, month: {month}";
    /// The insured has an open account on the day of the service.
    ACCOUNT_OPEN = "ACT-009" { day: Time, state: Code(&words::ACCOUNT_STATE) } then CHECK_ACCOUNT,
        kk: "Қызмет көрсетілген күні сақтандырылған адамның дербес шоты ашық емес. Күні: {day}, күйі: {state}",
        ru: "Лицевой счет застрахованного не открыт на день оказания услуги. День: {day}, состояние: {state}",
        en: "the insured has no open account on the day of the service; day: {day}, state: {state}";
    /// No service is given after death.
    SERVICE_AFTER_DEATH = "ACT-010" { day: Time, death: Time } then CHECK_DEATH,
        kk: "Қызмет адам қайтыс болғаннан кейін көрсетілген. Қызмет күні: {day}, қайтыс болған күні: {death}",
        ru: "Услуга оказана после смерти. День услуги: {day}, дата смерти: {death}",
        en: "a service was given after death; day: {day}, death: {death}";
    /// The insured has a policy in force on the day of the service.
    POLICY_IN_FORCE = "ACT-011" { day: Time } then CHECK_POLICY,
        kk: "Қызмет көрсетілген күні жарамды полис жоқ. Күні: {day}",
        ru: "На день оказания услуги нет действующего полиса. День: {day}",
        en: "no policy is in force on the day of the service; day: {day}";
    /// The worker is on the provider's roster that day.
    WORKER_ON_ROSTER = "ACT-012" { day: Time } then CHECK_WORKER,
        kk: "Медицина қызметкері бұл күні орындаушының штатында жоқ. Күні: {day}",
        ru: "Медицинский работник в этот день не состоит в штате исполнителя. День: {day}",
        en: "the medical worker is not on the provider's roster that day; day: {day}";
    /// The contract is the provider's, signed and in force for the services.
    CONTRACT_IN_FORCE = "ACT-013" {
        first: Time, last: Time, reason: Code(&words::CONTRACT_FAULT)
    } then CHECK_CONTRACT,
        kk: "Қызмет кезеңінде орындаушының қолданыстағы шарты жоқ: {first} – {last}, себебі: {reason}",
        ru: "На период услуг нет действующего договора исполнителя: {first} – {last}, причина: {reason}",
        en: "no contract of the provider is in force for the services: {first} – {last}, reason: {reason}";
    /// The act names the funding source of its contract.
    FUNDING_OF_CONTRACT = "ACT-014" {
        declared: Code(&words::FUNDING), expected: Code(&words::FUNDING)
    } then CORRECT_FUNDING,
        kk: "Қаржыландыру көзі шарттағыдан өзгеше. Актіде: {declared}, шартта: {expected}",
        ru: "Источник финансирования не тот, что в договоре. В акте: {declared}, в договоре: {expected}",
        en: "the funding source is not the contract's; act: {declared}, contract: {expected}";
    /// A tariff is in force for the service on its day.
    TARIFF_EXISTS = "ACT-015" { code: Text, day: Time } then CHECK_SERVICE,
        kk: "Қызмет күніне тариф белгіленбеген. Код: {code}, күні: {day}",
        ru: "На день оказания услуги нет тарифа. Код: {code}, день: {day}",
        en: "no tariff is in force on the day of the service; code: {code}, day: {day}";
    /// The price of a line is the tariff of its day.
    PRICE_IS_TARIFF = "ACT-016" { declared: Money, expected: Money } then GIVE_TARIFF,
        kk: "Баға тарифке тең емес. Көрсетілгені: {declared}, тариф: {expected}",
        ru: "Цена не равна тарифу. Указано: {declared}, тариф: {expected}",
        en: "the price is not the tariff; declared: {declared}, tariff: {expected}";
    /// The provider is licensed for the whole case.
    LICENCE_VALID = "ACT-017" { first: Time, last: Time } then CHECK_LICENCE,
        kk: "Орындаушы лицензиясының қолданылу мерзімі жағдайдың бүкіл кезеңін қамтымайды: {first} – {last}",
        ru: "Срок действия лицензии исполнителя не охватывает весь период случая: {first} – {last}",
        en: "the provider's licence is not valid for the whole case: {first} – {last}";
    /// Services are given at an address of the licence annex.
    ADDRESS_IN_LICENCE = "ACT-018" { address: Text },
        kk: "Қызмет лицензия қосымшасында жоқ мекенжайда көрсетілген: {address}",
        ru: "Услуги оказаны по адресу, которого нет в приложении к лицензии: {address}",
        en: "services were given at an address that is not in the licence annex: {address}";
    /// The facility is the provider's.
    FACILITY_OF_PROVIDER = "ACT-019" { facility: Text } then CHECK_FACILITY,
        kk: "Объект орындаушыға тиесілі емес немесе тіркелмеген: {facility}",
        ru: "Объект не принадлежит исполнителю или не зарегистрирован: {facility}",
        en: "the facility is not the provider's or is not registered: {facility}";
    /// The provider owes no taxes; taxes, other obligatory and social payments came in time.
    TAXES_PAID = "ACT-020",
        kk: "Орындаушының салық берешегі бар немесе салықтар, басқа да міндетті төлемдер мен әлеуметтік төлемдер уақтылы төленбеген",
        ru: "У исполнителя есть налоговая задолженность или несвоевременно уплачены налоги, другие обязательные и социальные платежи",
        en: "the provider has tax debt, or paid taxes, other obligatory or social payments late";
    /// Quantities are at least one; prices and amounts are not negative.
    AMOUNTS_POSITIVE = "ACT-021" { field: ValueKind::FIELD, value: Number } then CORRECT,
        kk: "Санның, тарифтің, коэффициенттің немесе соманың мәніне жол берілмейді: {field}, мәні: {value}",
        ru: "Количество, тариф, коэффициент или сумма имеют недопустимое значение: {field}, значение: {value}",
        en: "a quantity, tariff, coefficient or amount has a value that cannot be: {field}, value: {value}";
    /// An act holds at least one case, and a case at least one service.
    NOT_EMPTY = "ACT-022" { field: ValueKind::FIELD } then FILL_LIST,
        kk: "Тізім бос: {field}",
        ru: "Пустой список: {field}",
        en: "an empty list: {field}";
    /// The provider is registered and its account is open.
    PROVIDER_ACCOUNT_OPEN = "ACT-023" { day: Time, state: Code(&words::ACCOUNT_STATE) } then CHECK_ACCOUNT,
        kk: "Орындаушының дербес шоты акт қалыптастырылған күні ашық емес. Күні: {day}, күйі: {state}",
        ru: "Лицевой счет исполнителя не открыт на день формирования акта. День: {day}, состояние: {state}",
        en: "the provider has no open account on the day the act was formed; day: {day}, state: {state}";
    /// All acts together stay within the sum of the contract.
    CONTRACT_SUM = "ACT-024" { sum: Money, accepted: Money, excess: Money } then TAKE_EXCESS_OUT,
        kk: "Шарт сомасы асып кеткен. Шарт сомасы: {sum}, бұрын қабылданғаны: {accepted}, асып кеткені: {excess}",
        ru: "Превышена сумма договора. Сумма договора: {sum}, принято ранее: {accepted}, превышение: {excess}",
        en: "the sum of the contract is exceeded; contract: {sum}, accepted before: {accepted}, excess: {excess}";
    /// December services of the January act stay within an average month.
    DECEMBER_CAP = "ACT-025" { total: Money, cap: Money },
        kk: "Желтоқсан қызметтерінің сомасы он бір айдың орташа айлық сомасынан асады. Сомасы: {total}, шегі: {cap}",
        ru: "Сумма услуг декабря больше среднемесячной суммы за одиннадцать месяцев. Сумма: {total}, предел: {cap}",
        en: "services of December are over the monthly average of eleven months; amount: {total}, limit: {cap}";
    /// A service has a position in the contract's plan.
    PLAN_POSITION = "ACT-026" { code: Text } then CHECK_SERVICE,
        kk: "Қызмет шарттың жоспарында жоқ: {code}",
        ru: "Услуги нет в плане договора: {code}",
        en: "the service has no position in the plan of the contract: {code}";
    /// A case does not start before the insured was born.
    SERVICE_BEFORE_BIRTH = "ACT-027" { day: Time },
        kk: "Жағдай сақтандырылған адам туғанға дейін басталған. Басталған күні: {day}",
        ru: "Случай начат до рождения застрахованного. Дата начала: {day}",
        en: "the case starts before the insured was born; start: {day}";
    /// Birth and sex in the act are those of the register of individuals.
    PERSON_AS_REGISTERED = "ACT-028" { field: ValueKind::FIELD },
        kk: "Актідегі тұлға деректері тізілімдегі деректермен сәйкес келмейді: {field}",
        ru: "Данные лица в акте не совпадают с данными реестра: {field}",
        en: "data of the person are not those of the register: {field}";
    /// Where attachment matters, the insured is attached to the provider that day.
    ATTACHED = "ACT-029" { day: Time },
        kk: "Сақтандырылған адам қызмет көрсетілген күні орындаушыға бекітілмеген. Күні: {day}",
        ru: "Застрахованный не прикреплен к исполнителю на день оказания услуги. День: {day}",
        en: "the insured is not attached to the provider on the day of the service; day: {day}";
    /// The diagnosis belongs to the package that the act charges.
    PACKAGE_OF_DIAGNOSIS = "ACT-030" {
        diagnosis: Text, declared: Code(&words::FUNDING),
        expected: Either(&Code(&words::FUNDING), &Code(&words::NO_FUNDING))
    } then CORRECT_FUNDING,
        kk: "Диагноз актінің қаржыландыру көзіне жатпайды. Диагноз: {diagnosis}, көрсетілгені: {declared}, тиістісі: {expected}",
        ru: "Диагноз не относится к источнику финансирования акта. Диагноз: {diagnosis}, указано: {declared}, положено: {expected}",
        en: "the diagnosis does not belong to the funding source of the act; diagnosis: {diagnosis}, declared: {declared}, expected: {expected}";
    /// Insurance pays for those who have the right to it on the day.
    ENTITLED = "ACT-031" { day: Time } then CHECK_RIGHT,
        kk: "Адамның қызмет көрсетілген күні міндетті әлеуметтік медициналық сақтандыру жүйесінде медициналық көмек алу құқығы жоқ. Күні: {day}",
        ru: "Лицо не имеет на день оказания услуги права на медицинскую помощь в системе обязательного социального медицинского страхования. День: {day}",
        en: "the person has no right to care under social health insurance on the day of the service; day: {day}";
    /// The worker's speciality is one that the service asks for.
    SPECIALITY = "ACT-032" { declared: Text, expected: Text },
        kk: "Медицина қызметкерінің мамандығы қызметке сәйкес келмейді. Мамандығы: {declared}, қажеттісі: {expected}",
        ru: "Специальность медицинского работника не подходит к услуге. Специальность: {declared}, требуется: {expected}",
        en: "the worker's speciality does not fit the service; speciality: {declared}, asked for: {expected}";
    /// A worker is not at two facilities at one time.
    ONE_PLACE = "ACT-033" { at: Time, other: Place },
        kk: "Медицина қызметкері бір уақытта екі объектіде көрсетілген. Уақыты: {at}, екінші орны: {other}",
        ru: "Медицинский работник указан одновременно на двух объектах. Время: {at}, второе место: {other}",
        en: "a worker is at two facilities at one time; time: {at}, the other place: {other}";
    /// A worker sees no more people in a day than can be.
    DAILY_LOAD = "ACT-034" { day: Time, patients: Number, limit: Number },
        kk: "Медицина қызметкерінің бір күндегі жүктемесі шектен асады. Күні: {day}, пациенттер саны: {patients}, шегі: {limit}",
        ru: "Нагрузка медицинского работника за день выше предела. День: {day}, пациентов: {patients}, предел: {limit}",
        en: "a worker's load of a day is over the limit; day: {day}, patients: {patients}, limit: {limit}";
    /// A worker does not treat oneself.
    SELF_SERVICE = "ACT-035",
        kk: "Медицина қызметкері мен сақтандырылған адам – бір тұлға",
        ru: "Медицинский работник и застрахованный – одно лицо",
        en: "the worker and the insured are one person";
    /// A service for one sex is given to that sex.
    SEX_OF_SERVICE = "ACT-036" { code: Text, expected: Code(&words::SEX) },
        kk: "Қызмет басқа жыныстағы адамға арналған: {code}, қызметтің жынысы: {expected}",
        ru: "Услуга предназначена для лиц другого пола: {code}, пол по услуге: {expected}",
        en: "the service is for the other sex: {code}, sex of the service: {expected}";
    /// A service for an age is given at that age.
    AGE_OF_SERVICE = "ACT-037" { code: Text, age: Number, expected: Ages },
        kk: "Қызмет басқа жасқа арналған: {code}, жасы: {age}, рұқсат етілген жас: {expected}",
        ru: "Услуга предназначена для другого возраста: {code}, возраст: {age}, допустимый возраст: {expected}",
        en: "the service is for another age: {code}, age: {age}, age allowed: {expected}";
    /// The licence covers the activity of the service.
    LICENCE_ACTIVITY = "ACT-038" { activity: Text } then CHECK_LICENCE,
        kk: "Лицензия медициналық қызметтің тиісті кіші түрін қамтымайды: {activity}",
        ru: "Лицензия не охватывает нужный подвид медицинской деятельности: {activity}",
        en: "the licence does not cover the activity of the service: {activity}";
    /// An address without a code of the register is compared as a text, and shown.
    ADDRESS_BY_TEXT = "ACT-039" { result: Code(&words::ADDRESS_RESULT) },
        kk: "Мекенжай коды көрсетілмеген, мәтін бойынша салыстырылды: {result}",
        ru: "Код адреса не указан, адрес сопоставлен по тексту: {result}",
        en: "the address has no code and was compared as a text: {result}";
    /// The visit was registered near its facility.
    FAR_FROM_FACILITY = "ACT-040" { metres: Number, limit: Number },
        kk: "Келу объектіден алыс жерде тіркелген. Қашықтық, метр: {metres}, шегі: {limit}",
        ru: "Посещение зарегистрировано далеко от объекта. Расстояние, метров: {metres}, предел: {limit}",
        en: "the visit was registered far from the facility; distance in metres: {metres}, limit: {limit}";
    /// The insured or a legal representative has consented to collecting, storing, passing
    /// and processing of data.
    CONSENT = "ACT-041" { day: Time },
        kk: "Пациенттің немесе оның заңды өкілінің дербес деректерді жинауға, сақтауға, беруге және өңдеуге келісімі жоқ. Күні: {day}",
        ru: "Нет согласия пациента или его законного представителя на сбор, хранение, передачу и обработку персональных данных. День: {day}",
        en: "there is no consent of the patient or a legal representative to collecting, storing, passing and processing personal data; day: {day}";
    /// Data of a service are passed in time.
    DATA_IN_TIME = "ACT-042" { given: Time, sent: Time, last: Time },
        kk: "Қызмет туралы деректер мерзімінде берілмеген. Қызмет күні: {given}, берілген күні: {sent}, соңғы күн: {last}",
        ru: "Данные об услуге переданы вне срока. День услуги: {given}, переданы: {sent}, последний день: {last}",
        en: "data of the service were passed outside the term; service: {given}, passed: {sent}, last day: {last}";
    /// The coefficient of a line is the one that the Payment Rules give its kind of care.
    COEFFICIENT_OF_CARE = "ACT-043" { declared: Number, expected: Number },
        kk: "Коэффициент көмек көрсету жағдайларына сәйкес келмейді. Көрсетілгені: {declared}, тиістісі: {expected}",
        ru: "Коэффициент не соответствует условиям оказания помощи. Указан: {declared}, положен: {expected}",
        en: "the coefficient is not that of the conditions of care; declared: {declared}, expected: {expected}";
    /// The act comes from a system that passed its security tests.
    MIS_TESTED = "ACT-044" { mis: Text },
        kk: "Медициналық ақпараттық жүйе ақпараттық қауіпсіздік талаптарына сәйкестік сынақтарынан өтпеген: {mis}",
        ru: "Медицинская информационная система не прошла испытания на соответствие требованиям информационной безопасности: {mis}",
        en: "the medical information system has not passed security tests: {mis}";
    /// An act goes from status to status in the order of the law.
    STATUS_ALLOWS = "ACT-045" {
        step: Code(&words::ACT_STEP), status: Code(&words::ACT_STATUS)
    } then ALLOWED_STEP,
        kk: "Актінің бұл мәртебесінде әрекетке жол берілмейді. Әрекет: {step}, мәртебесі: {status}",
        ru: "Действие недопустимо в этом статусе акта. Действие: {step}, статус: {status}",
        en: "the status of the act does not allow the step; step: {step}, status: {status}";
    /// The address of a service is that of its facility.
    ADDRESS_OF_FACILITY = "ACT-050" { declared: Text, expected: Text },
        kk: "Қызмет мекенжайы объектінің мекенжайынан өзгеше. Көрсетілгені: {declared}, объектінікі: {expected}",
        ru: "Адрес услуги не совпадает с адресом объекта. Указан: {declared}, адрес объекта: {expected}",
        en: "the address of the service is not that of the facility; declared: {declared}, of the facility: {expected}";
    /// A diagnosis stands in the classification of diseases of its day.
    DIAGNOSIS_KNOWN = "ACT-051" { diagnosis: Text, day: Time } then CORRECT_DIAGNOSIS,
        kk: "Диагноз коды сол күнгі аурулардың жіктеуішінде жоқ. Диагноз: {diagnosis}, күні: {day}",
        ru: "Кода диагноза нет в классификаторе болезней на этот день. Диагноз: {diagnosis}, день: {day}",
        en: "the diagnosis is not in the classification of diseases of the day; diagnosis: {diagnosis}, day: {day}";
    /// The policy and the act are of the financial year of the case.
    FINANCIAL_YEAR = "ACT-052" {
        what: Code(&words::YEAR_OF), year: Number, expected: Number
    },
        kk: "Қаржы жылы сәйкес келмейді: {what}, жылы: {year}, тиісті жыл: {expected}",
        ru: "Финансовый год не совпадает: {what}, год: {year}, должен быть: {expected}",
        en: "the financial year does not match: {what}, year: {year}, expected: {expected}";
    /// Dates of a case can be: no illness before birth, no out-patient case without end.
    DATES_PLAUSIBLE = "ACT-053" { first: Time, last: Time },
        kk: "Күндер көмек түріне сай емес. Басталуы: {first}, аяқталуы: {last}",
        ru: "Даты неправдоподобны для вида помощи. Начало: {first}, конец: {last}",
        en: "the dates do not suit the kind of care; start: {first}, end: {last}";
    /// The act tells one birth and one sex of each person.
    ONE_PERSON = "ACT-054" { field: ValueKind::FIELD, first: Place },
        kk: "Бір адам туралы деректер акт ішінде әртүрлі: {field}, бірінші орны: {first}",
        ru: "Данные одного лица внутри акта различаются: {field}, первое место: {first}",
        en: "the act tells one person in two ways: {field}, first at: {first}";
    /// No service is given by a worker after the worker's death.
    WORKER_AFTER_DEATH = "ACT-055" { day: Time, death: Time } then CHECK_DEATH,
        kk: "Қызметті қайтыс болған медицина қызметкері көрсеткен. Қызмет күні: {day}, қайтыс болған күні: {death}",
        ru: "Услугу оказал умерший медицинский работник. День услуги: {day}, дата смерти: {death}",
        en: "a service was given by a worker after death; day: {day}, death: {death}";
    /// The automatic check lets an act go on to the issuer's signature.
    CHECK_LETS_GO = "ACT-056" { outcome: Code(&words::CHECK_OUTCOME) } then FINISH_CHECK,
        kk: "Автоматты тексеру актіні өткізбейді. Қорытындысы: {outcome}",
        ru: "Автоматическая проверка не пропускает акт. Итог: {outcome}",
        en: "the automatic check does not let the act go on; outcome: {outcome}";
}
