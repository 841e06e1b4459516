//! Words of the law and the field in Kazakh, Russian and English, each with the
//! type or the room that carries it.
//!
//! Kazakh and Russian words are those of the sources where these use them, so that
//! a reader finds the point by its word. A room is named alone where no type carries the word.
//!
//! # People and organisations
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | эмитент | эмитент | issuer | room `account` |
//! | тіркеуші | регистратор | registrar | room `account` |
//! | орындаушы | исполнитель | provider | `identifier::TaxNumber` |
//! | денсаулық сақтау субъектісі | субъект здравоохранения | health organisation | room `party` |
//! | сақтандырылған адам | застрахованный | insured | room `party` |
//! | полис ұстаушы | держатель полиса | policy holder | room `policy` |
//! | заңды өкіл | законный представитель | legal representative | room `party` |
//! | медицина қызметкері | медицинский работник | worker | `party::WorkerCard` |
//! | денсаулық сақтау объектісі | объект здравоохранения | facility | `party::FacilityCard` |
//! | лицензия және оған қосымша | лицензия и приложение к ней | licence and its annex | `party::LicenceCard` |
//! | мемлекеттік қазынашылық | государственное казначейство | treasury | room `payment` |
//! | уәкілетті орган | уполномоченный орган | authorised body | room `access` |
//! | клиент | клиент | client | room `access` |
//! | комиссия | комиссия | commission | room `monitoring` |
//!
//! # Account and policy
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | тізілім | реестр | register | held by the host |
//! | дербес шот | лицевой счет | account | `account::AccountCard` |
//! | бұйрық | приказ | order | room `account` |
//! | бұйрық беруші | лицо, подавшее приказ | orderer | `ledger::Actor` |
//! | оқиға | событие | event | room `account` |
//! | бұғаттау, бұғаттан шығару | блокировка, разблокировка | block, unblock | `account::AccountState` (`Blocked`) |
//! | жабу | закрытие | closing | `account::AccountState` (`Closed`) |
//! | цифрлық сақтандыру полисі | цифровой страховой полис | digital insurance policy | `policy::PolicyCard` |
//! | шығару | выпуск | issue | room `policy` |
//! | есепке жазу | зачисление | crediting | room `policy` |
//! | күшін жою | аннулирование | annulment | room `policy` |
//! | бекіту | прикрепление | attachment | room `policy` |
//! | мемлекеттік сақтандыру қамтуының көлемі | объем государственного страхового покрытия | volume of the state insurance coverage | room `policy` |
//! | үзінді көшірме | выписка | statement | room `statement` |
//!
//! # Placement
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | сатып алу жоспары | план закупа | plan | room `placement` |
//! | хабарландыру | объявление | announcement | room `placement` |
//! | өтініш | заявление | application (for a contract) | room `placement` |
//! | өтінім | заявка | application (to an agreement) | room `access` |
//! | деректеме | реквизит | detail | room `party` |
//! | шарт | договор | contract | `placement::ContractCard` |
//! | қабылдамау негізі | основание для отклонения | ground to reject | room `placement` |
//! | ақшалай қаражатты бөлу | распределение денежных средств | distribution of money | room `allocation` |
//!
//! # Acts and payment
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | көрсетілген қызметтер актісі | акт оказанных услуг | act of services | `act::Act` |
//! | жағдай | случай | case | `act::Case` |
//! | қызмет | услуга | service line | `act::Service` |
//! | контингент | контингент | cohort | room `act` |
//! | келу | посещение | visit | `visit::VisitCard` |
//! | келу токені | токен посещения | visit token | `visit::VisitToken` |
//! | кілттер тізімі | список ключей | list of keys | `visit::TrustList` |
//! | қайталану | дублирование | duplicate | room `duplicate` |
//! | тариф | тариф | tariff | `act::TariffCard` |
//! | ақы төлеу | оплата | payment (for services) | room `payment` |
//! | ТМККК | ГОБМП | guaranteed package | `placement::FundingSource` (`Guaranteed`) |
//! | МӘМС | ОСМС | social health insurance | `placement::FundingSource` (`Insurance`) |
//! | қолма-қол ақшаның бақылау шоты | контрольный счет наличности (КСН) | control cash account | room `payment` |
//! | Актілер тізілімі | Реестр актов | register of acts | room `payment` |
//! | төлеуге арналған шот | счет к оплате | invoice for payment | room `payment` |
//! | төлем тапсырмасы | платежное поручение | payment order | room `payment` |
//! | электрондық шот-фактура (ЭШФ) | электронный счет-фактура (ЭСФ) | e-invoice | room `act` |
//! | тоқтата тұру | приостановление | suspension | `law::Effect` (`Suspend`) |
//! | қайта бастау | возобновление | resumption | room `payment` |
//! | тоқтату | прекращение | stop | `law::Effect` (`Stop`) |
//! | бұзу | расторжение | termination | `placement::ContractStatus` (`TerminatedByIssuer`) |
//! | мониторинг | мониторинг | monitoring | room `monitoring` |
//! | хаттама | протокол | protocol | room `monitoring` |
//!
//! # Numbers, money and time
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | жеке сәйкестендіру нөмірі (ЖСН) | ИИН | individual identification number | `identifier::Iin` |
//! | бизнес-сәйкестендіру нөмірі (БСН) | БИН | business identification number | `identifier::Bin` |
//! | жеке сәйкестендіру коды (ЖСК) | ИИК | bank account number | room `identifier` |
//! | банктік сәйкестендіру коды (БСК) | БИК | bank code | room `identifier` |
//! | бенефициар коды (КБе) | КБе | beneficiary code | room `identifier` |
//! | электрондық цифрлық қолтаңба (ЭЦҚ) | электронная цифровая подпись (ЭЦП) | electronic digital signature | room `account` |
//! | теңге | тенге | tenge | [`money::Tenge`](crate::money::Tenge) |
//! | үлес | доля | share | [`ratio::Ratio`](crate::ratio::Ratio) |
//! | күн | день, дата | day | [`calendar::Day`](crate::calendar::Day) |
//! | кезең | период | period | [`calendar::Period`](crate::calendar::Period) |
//! | мерзім | срок | term | [`calendar::Term`](crate::calendar::Term) |
//! | жұмыс күні | рабочий день | working day | room `calendar` |
//! | қаржы жылы | финансовый год | financial year | room `calendar` |
//!
//! # The law in the library
//!
//! | қазақша | русский | English | in the library |
//! |---|---|---|---|
//! | редакция | редакция | edition | [`law::Edition`](crate::law::Edition) |
//! | тармақ, тармақша | пункт, подпункт | point, sub-point | [`law::Clause`](crate::law::Clause) |
//! | қағида | правило | rule | [`law::Rule`](crate::law::Rule) |
//! | параметр | параметр | parameter | [`law::Parameter`](crate::law::Parameter) |
//! | салдар | последствие | effect | [`law::Effect`](crate::law::Effect) |
//! | дереккөз | источник | source | [`fact::Source`](crate::fact::Source) |
//! | анықталған жайт | замечание | finding | [`finding::Finding`](crate::finding::Finding) |
//! | қорытынды | вывод | verdict | [`finding::Verdict`](crate::finding::Verdict) |
