//! Words for the readings of the law that a host may choose.

use crate::law::words::words;

words! {
    /// Readings of the law that a host may choose.
    READING = "reading" {
        "after-first-visit": "бірінші келуден кейін", "после первого посещения";
        "before-service": "қызметке дейін", "до услуги", "before the service";
        "whole": "бүкіл кезең", "весь период", "the whole case";
        "start": "басталған күні", "день начала", "its first day";
        "end": "аяқталған күні", "день окончания", "its last day";
        "qr-only": "тек QR-код бойынша тіркеу есептеледі", "засчитывается только регистрация по QR-коду", "only a registration by QR code counts";
        "every-method": "кез келген тіркеу есептеледі", "засчитывается любая регистрация", "every registration counts";
        "every-case": "бір тіркеу өз күнін қамтитын барлық жағдайды растайды", "одна регистрация подтверждает каждый случай, в который входит ее день", "one registration proves every case that holds its day";
        "claims": "тізімнің өзі жеткілікті", "достаточно списка", "the list is enough";
        "tokens": "тек тексерілген токен дәлел болады", "доказывает только проверенный токен", "only a verified token proves it";
        "withheld": "жарияланбайды", "не публикуются", "they are withheld";
        "shown": "жарияланады", "публикуются", "they are shown";
        "one-case": "бір тіркеу бір жағдайды растайды", "одна регистрация подтверждает один случай", "one registration proves one case";
        "old-place": "бұрынғы орнында", "на прежнем месте", "in its old place";
        "at-end": "кезектің соңында", "в конце очереди", "at the end of the queue";
        "after-signing": "қол қойылғаннан кейін", "после подписания", "after signing";
        "with-act": "актімен бірге", "вместе с актом", "with the act";
        "after-instruction": "ақша төлеу тапсырмасынан кейін", "после поручения на выплату денег", "after the payout instruction";
        "after-bill": "төлем шотынан кейін", "после счета к оплате", "after the invoice for payment";
        "control-cash": "қолма-қол ақшаны бақылау шотынан", "с контрольного счета наличности", "from the control cash account";
        "by-source": "қаржыландыру көзіне қарай", "по источнику финансирования", "by the funding source";
        "earlier": "екеуінің ертерегінен", "с более ранней из двух дат", "from the earlier of the two";
        "confirmed": "құжаттық растаудан", "с документального подтверждения", "from the documentary confirmation";
        "found": "анықталған күннен", "со дня обнаружения", "from the discovery";
        "signed-protocol": "хаттамаға барлығы қол қойған кезден", "с подписания протокола всеми членами", "from the protocol signed by all";
        "confirmed-results": "нәтижелер расталғаннан кейін", "после подтверждения результатов", "once the results are confirmed";
        "three": "үш міндетті өкіл", "три обязательных представителя", "three required representatives";
        "four": "өзге органның өкілі де міндетті", "обязателен и представитель иного органа", "another body's representative as well";
    }
}
