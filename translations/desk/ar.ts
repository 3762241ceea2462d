<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Keys</source>
        <comment>First view … fourth view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Search</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Look through the folder again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Hide names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Undo the sending, while it can be undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Preferences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>These keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Studies</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Study before, next study</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Picture before, next picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Include the picture or leave it out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Send</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Play or stop a clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Frame before, next frame</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>First frame, last frame</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Larger, smaller, whole picture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>Hold to see the original</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Add file</source>
        <translation>إضافة ملف</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachments in the folder</source>
        <translation>
            <numerusform>لا مرفقات في المجلد</numerusform>
            <numerusform>مرفق واحد في المجلد</numerusform>
            <numerusform>مرفقان في المجلد</numerusform>
            <numerusform>%Ln مرفقات في المجلد</numerusform>
            <numerusform>%Ln مرفقًا في المجلد</numerusform>
            <numerusform>%Ln مرفق في المجلد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go along</source>
        <translation>
            <numerusform>لن يُرسل أي منها</numerusform>
            <numerusform>يُرسل واحد منها</numerusform>
            <numerusform>يُرسل اثنان منها</numerusform>
            <numerusform>تُرسل %Ln منها</numerusform>
            <numerusform>يُرسل %Ln منها</numerusform>
            <numerusform>يُرسل %Ln منها</numerusform>
        </translation>
    </message>
    <message>
        <source>none goes along</source>
        <translation>لن يُرسل أي منها</translation>
    </message>
    <message>
        <source>Anonymized Uplink is on: attachments stay here.</source>
        <translation>ميزة Anonymized Uplink مفعّلة: تبقى المرفقات هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files may show the patient&apos;s name. The patient will choose a password.</source>
        <translation>
            <numerusform>لا ملفات تُظهر اسم المريضة.</numerusform>
            <numerusform>قد يُظهر هذا الملف اسم المريضة. ستختار المريضة كلمة مرور.</numerusform>
            <numerusform>قد يُظهر هذان الملفان اسم المريضة. ستختار المريضة كلمة مرور.</numerusform>
            <numerusform>قد تُظهر هذه الملفات (%Ln) اسم المريضة. ستختار المريضة كلمة مرور.</numerusform>
            <numerusform>قد تُظهر هذه الملفات (%Ln) اسم المريضة. ستختار المريضة كلمة مرور.</numerusform>
            <numerusform>قد تُظهر هذه الملفات (%Ln) اسم المريضة. ستختار المريضة كلمة مرور.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Original. This is not what is sent.</source>
        <translation>الأصل. ليس هذا ما يُرسل.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>الصورة الأولى</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Send to %1 and %2</source>
        <translation>إرسال إلى %1 و%2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>إرسال إلى %1</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Enter a mobile number with {digits} digits.</source>
        <translation>أدخل رقم هاتف محمول من {digits} أرقام.</translation>
    </message>
    <message>
        <source>Begin the number with + and the country&apos;s code.</source>
        <translation>ابدأ الرقم بعلامة + ورمز البلد.</translation>
    </message>
    <message>
        <source>A mobile number has only digits. Take the letters out.</source>
        <translation>رقم الهاتف المحمول أرقام فقط. احذف الحروف.</translation>
    </message>
    <message>
        <source>No such number is known. Check it.</source>
        <translation>هذا الرقم غير معروف. تحقق منه.</translation>
    </message>
    <message>
        <source>This looks like a landline. Texts go to mobile numbers.</source>
        <translation>يبدو أنه هاتف ثابت. الرسائل النصية تُرسل إلى الهواتف المحمولة.</translation>
    </message>
    <message>
        <source>Enter an e-mail address like name@example.org.</source>
        <translation>أدخل عنوان بريد مثل name@example.org.</translation>
    </message>
    <message>
        <source>An e-mail address has no spaces, commas or accents. Check it.</source>
        <translation>عنوان البريد بلا مسافات ولا فواصل ولا حركات. تحقق منه.</translation>
    </message>
    <message>
        <source>Check what stands after the @.</source>
        <translation>تحقق مما بعد علامة @.</translation>
    </message>
    <message>
        <source>An e-mail address has at most 254 characters. Check it.</source>
        <translation>عنوان البريد 254 حرفًا على الأكثر. تحقق منه.</translation>
    </message>
    <message>
        <source>Did you mean {suggestion}?</source>
        <translation>هل تقصد {suggestion}؟</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Why may it be seen?</source>
        <translation>لماذا يجوز إظهاره؟</translation>
    </message>
    <message>
        <source>It is a measurement</source>
        <translation>إنه قياس</translation>
    </message>
    <message>
        <source>It is part of the picture</source>
        <translation>إنه جزء من الصورة</translation>
    </message>
    <message>
        <source>It names nobody</source>
        <translation>لا يدل على أحد</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paired with a clinic yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TriceDesk needs an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by another TriceDesk on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateBar</name>
    <message>
        <source>Choose a study.</source>
        <translation>اختر دراسة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are being prepared.</source>
        <translation>
            <numerusform>لا صور قيد التحضير.</numerusform>
            <numerusform>صورة واحدة قيد التحضير.</numerusform>
            <numerusform>صورتان قيد التحضير.</numerusform>
            <numerusform>%Ln صور قيد التحضير.</numerusform>
            <numerusform>%Ln صورة قيد التحضير.</numerusform>
            <numerusform>%Ln صورة قيد التحضير.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these pictures can be sent. See why at each.</source>
        <translation>لا يمكن إرسال أي من هذه الصور. السبب مذكور عند كل صورة.</translation>
    </message>
    <message>
        <source>Every picture is left out. Include at least one.</source>
        <translation>كل الصور مستبعدة. أدرج صورة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Attachments can&apos;t be sent while Anonymized Uplink is on. Take them out.</source>
        <translation>لا يمكن إرسال المرفقات وميزة Anonymized Uplink مفعّلة. أزلها.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln more pictures before you send.</source>
        <translation>
            <numerusform>لا صور أخرى للمراجعة قبل الإرسال.</numerusform>
            <numerusform>راجع صورة أخرى قبل الإرسال.</numerusform>
            <numerusform>راجع صورتين أخريين قبل الإرسال.</numerusform>
            <numerusform>راجع %Ln صور أخرى قبل الإرسال.</numerusform>
            <numerusform>راجع %Ln صورة أخرى قبل الإرسال.</numerusform>
            <numerusform>راجع %Ln صورة أخرى قبل الإرسال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are ready to send.</source>
        <translation>
            <numerusform>لا صور جاهزة للإرسال.</numerusform>
            <numerusform>صورة واحدة جاهزة للإرسال.</numerusform>
            <numerusform>صورتان جاهزتان للإرسال.</numerusform>
            <numerusform>%Ln صور جاهزة للإرسال.</numerusform>
            <numerusform>%Ln صورة جاهزة للإرسال.</numerusform>
            <numerusform>%Ln صورة جاهزة للإرسال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>التالية للمراجعة</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>إرسال…</translation>
    </message>
    <message>
        <source>Choose where it goes (Ctrl+Enter)</source>
        <translation>اختيار جهة الإرسال (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Being prepared</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Can&apos;t be sent</source>
        <translation>لا يمكن إرسالها</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Not shown yet</source>
        <translation>لم تُعرض بعد</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>تحتاج إلى نظرة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln studies have not been sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>While TriceDesk runs they go out by themselves. Otherwise they wait until it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload stopped at %1 %. It will carry on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection. It goes out by itself as soon as there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes away as soon as the server has deleted what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>Name hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>Cancel this sending?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient gets nothing. What was uploaded is deleted. The study stays in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send stands here until it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientGets</name>
    <message>
        <source>What the patient gets</source>
        <translation>ما ستتلقاه المريضة</translation>
    </message>
    <message>
        <source>A private page with %1, open until %2.</source>
        <translation>صفحة خاصة فيها %1، مفتوحة حتى %2.</translation>
    </message>
    <message>
        <source>A text to %1 and an e-mail to %2, from %3, with the link and a code to delete the page.</source>
        <translation>رسالة نصية إلى %1 وبريد إلى %2 من %3، فيهما الرابط ورمز لحذف الصفحة.</translation>
    </message>
    <message>
        <source>A text to %1 from %3, with the link and a code to delete the page.</source>
        <translation>رسالة نصية إلى %1 من %3، فيها الرابط ورمز لحذف الصفحة.</translation>
    </message>
    <message>
        <source>An e-mail to %1 from %3, with the link and a code to delete the page.</source>
        <translation>بريد إلى %1 من %3، فيه الرابط ورمز لحذف الصفحة.</translation>
    </message>
    <message>
        <source>The page asks for the Patient Link Code. Tell it to the patient: no message holds it.</source>
        <translation>تطلب الصفحة Patient Link Code. أخبر المريضة به: لا تحتويه أي رسالة.</translation>
    </message>
    <message>
        <source>Files may show the patient&apos;s name. The patient will choose a password.</source>
        <translation>قد تُظهر الملفات اسم المريضة. ستختار المريضة كلمة مرور.</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>الصورة الأولى</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Seen %1 of %2</source>
        <translation>شوهد %1 من %2</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>تشغيل أو إيقاف مؤقت (مفتاح المسافة)</translation>
    </message>
    <message>
        <source>Frame back (←)</source>
        <translation>الإطار السابق (←)</translation>
    </message>
    <message>
        <source>Frame on (→)</source>
        <translation>الإطار التالي (→)</translation>
    </message>
    <message>
        <source>All frames at once: the brightest of each point</source>
        <translation>كل الإطارات معًا: الأكثر سطوعًا في كل نقطة</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>الإطار</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Pictures of the study</source>
        <translation>صور الدراسة</translation>
    </message>
    <message>
        <source>No pictures in this study.</source>
        <translation>لا صور في هذه الدراسة.</translation>
    </message>
    <message>
        <source>Choose a study to see it.</source>
        <translation>اختر دراسة لعرضها.</translation>
    </message>
    <message>
        <source>Looked at.</source>
        <translation>تمت مراجعتها.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>رسم</translation>
    </message>
    <message>
        <source>Right for this machine</source>
        <translation>صحيح لهذا الجهاز</translation>
    </message>
    <message>
        <source>Play the clip once through.</source>
        <translation>شغّل المقطع مرة كاملة.</translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>Keys</source>
        <comment>Everywhere</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message>
        <source>this study</source>
        <translation>هذه الدراسة</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>إرسال %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>رقم الهاتف المحمول</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>لغة الصفحة</translation>
    </message>
    <message>
        <source>Patient Link Code</source>
        <translation>Patient Link Code</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>مفتوحة لمدة</translation>
    </message>
    <message>
        <source>Own code</source>
        <translation>رمز خاص</translation>
    </message>
    <message>
        <source>At least 6 characters</source>
        <translation>6 أحرف على الأقل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The clinic&apos;s code</source>
        <translation>رمز العيادة</translation>
    </message>
    <message>
        <source>A code for this sending</source>
        <translation>رمز لهذا الإرسال</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>إرسال…</translation>
    </message>
    <message>
        <source>Check once more, then send (Ctrl+Enter)</source>
        <translation>تحقق مرة أخرى ثم أرسل (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>A code has at least 6 characters.</source>
        <translation>الرمز من 6 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>%1 was used today for another patient. Check it.</source>
        <translation>استُخدم %1 اليوم لمريضة أخرى. تحقق منه.</translation>
    </message>
</context>
<context>
    <name>SentDetails</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered. Check the number or address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message>
        <source>Name hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentView</name>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, ID, contact or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study that you send stands here once the patient can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for fewer words, or for another spelling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Being prepared…</source>
        <translation>قيد التحضير…</translation>
    </message>
    <message>
        <source>This picture can&apos;t be sent.</source>
        <translation>لا يمكن إرسال هذه الصورة.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>The prepared picture has changed on the disk. Rescan the folder.</source>
        <translation>تغيّرت الصورة المحضّرة على القرص. أعد فحص المجلد.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted by the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message numerus="yes">
        <source>Clip %1 of %2, %Ln frames</source>
        <translation>
            <numerusform>المقطع %1 من %2، بلا إطارات</numerusform>
            <numerusform>المقطع %1 من %2، إطار واحد</numerusform>
            <numerusform>المقطع %1 من %2، إطاران</numerusform>
            <numerusform>المقطع %1 من %2، %Ln إطارات</numerusform>
            <numerusform>المقطع %1 من %2، %Ln إطارًا</numerusform>
            <numerusform>المقطع %1 من %2، %Ln إطار</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>الصورة %1 من %2</translation>
    </message>
</context>
<context>
    <name>StudiesModel</name>
    <message numerus="yes">
        <source>%Ln studies</source>
        <translation>
            <numerusform>لا دراسات</numerusform>
            <numerusform>دراسة واحدة</numerusform>
            <numerusform>دراستان</numerusform>
            <numerusform>%Ln دراسات</numerusform>
            <numerusform>%Ln دراسة</numerusform>
            <numerusform>%Ln دراسة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln studies</source>
        <translation>
            <numerusform>%1 من %Ln دراسة</numerusform>
            <numerusform>%1 من دراسة واحدة</numerusform>
            <numerusform>%1 من دراستين</numerusform>
            <numerusform>%1 من %Ln دراسات</numerusform>
            <numerusform>%1 من %Ln دراسة</numerusform>
            <numerusform>%1 من %Ln دراسة</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريضة</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>تاريخ الدراسة</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>StudiesView</name>
    <message>
        <source>Studies</source>
        <translation>الدراسات</translation>
    </message>
    <message>
        <source>Search name, ID, date, description</source>
        <translation>ابحث بالاسم أو المعرّف أو التاريخ أو الوصف</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>البحث في الدراسات</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>غير مرسلة</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Look through the folder again (F5)</source>
        <translation>فحص المجلد من جديد (F5)</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Hide names and IDs (F8)</source>
        <translation>إخفاء الأسماء والمعرّفات (F8)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message numerus="yes">
        <source>Looking for studies… %Ln found</source>
        <translation>
            <numerusform>جارٍ البحث عن الدراسات… لم يُعثر على شيء بعد</numerusform>
            <numerusform>جارٍ البحث عن الدراسات… عُثر على واحدة</numerusform>
            <numerusform>جارٍ البحث عن الدراسات… عُثر على اثنتين</numerusform>
            <numerusform>جارٍ البحث عن الدراسات… عُثر على %Ln</numerusform>
            <numerusform>جارٍ البحث عن الدراسات… عُثر على %Ln</numerusform>
            <numerusform>جارٍ البحث عن الدراسات… عُثر على %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>تعذّر الوصول إلى %1. تحقق من القرص أو الكابل.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>تغيير المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>قُرئت كل الملفات.</numerusform>
            <numerusform>تعذّرت قراءة ملف واحد.</numerusform>
            <numerusform>تعذّرت قراءة ملفين.</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفات.</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملفًا.</numerusform>
            <numerusform>تعذّرت قراءة %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>لم يُختر أي مجلد.</translation>
    </message>
    <message>
        <source>Choose the folder that the ultrasound machine writes to.</source>
        <translation>اختر المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية.</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>No study matches.</source>
        <translation>لا توجد دراسة مطابقة.</translation>
    </message>
    <message>
        <source>Change the words or the filters.</source>
        <translation>غيّر الكلمات أو المرشحات.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Looking for studies…</source>
        <translation>جارٍ البحث عن الدراسات…</translation>
    </message>
    <message>
        <source>The folder can&apos;t be reached.</source>
        <translation>تعذّر الوصول إلى المجلد.</translation>
    </message>
    <message>
        <source>No studies in this folder yet.</source>
        <translation>لا توجد دراسات في هذا المجلد بعد.</translation>
    </message>
    <message>
        <source>New ones appear here by themselves once the machine has written them.</source>
        <translation>تظهر الجديدة هنا تلقائيًا بعد أن يكتبها الجهاز.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Include or leave out (X)</source>
        <translation>إدراج أو استبعاد (X)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>أصغر (−)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>الصورة كاملة (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>أكبر (+)</translation>
    </message>
    <message>
        <source>Outline what is covered</source>
        <translation>تحديد ما هو مغطى</translation>
    </message>
    <message>
        <source>Original, while held (B)</source>
        <translation>الأصل، أثناء الضغط (B)</translation>
    </message>
    <message>
        <source>Cover something: draw a rectangle</source>
        <translation>تغطية شيء: ارسم مستطيلًا</translation>
    </message>
    <message>
        <source>Take a cover away: press on it</source>
        <translation>إزالة غطاء: اضغط عليه</translation>
    </message>
    <message>
        <source>Keep more: draw a rectangle</source>
        <translation>إبقاء المزيد: ارسم مستطيلًا</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Files that could not be read</source>
        <translation>ملفات تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>The other files are not affected. Send these again from the machine, or remove them.</source>
        <translation>الملفات الأخرى لم تتأثر. أعد إرسال هذه من الجهاز أو أزلها.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>We don&apos;t know this ultrasound machine. Check every picture for names.</source>
        <translation>لا نعرف جهاز الموجات فوق الصوتية هذا. افحص كل صورة بحثًا عن أسماء.</translation>
    </message>
    <message>
        <source>This picture is laid out differently from those confirmed for its machine. Check it for names.</source>
        <translation>ترتيب هذه الصورة يختلف عن الصور المؤكدة لجهازها. افحصها بحثًا عن أسماء.</translation>
    </message>
    <message>
        <source>What to keep was found from the picture alone. Check that nothing is missing.</source>
        <translation>استُنتج ما يُبقى من الصورة وحدها. تحقق من أنه لا ينقص شيء.</translation>
    </message>
    <message>
        <source>Text on the image itself was not searched for. Check it for names.</source>
        <translation>لم يُبحث عن نص على الصورة نفسها. افحصها بحثًا عن أسماء.</translation>
    </message>
    <message>
        <source>Draw what to keep.</source>
        <translation>ارسم ما يجب إبقاؤه.</translation>
    </message>
    <message>
        <source>The picture could not be read. Send it from the machine again.</source>
        <translation>تعذّرت قراءة الصورة. أعد إرسالها من الجهاز.</translation>
    </message>
    <message>
        <source>Not all of the clip could be read. Send it from the machine again.</source>
        <translation>تعذّرت قراءة المقطع كاملًا. أعد إرساله من الجهاز.</translation>
    </message>
    <message>
        <source>The picture is too large to be sent.</source>
        <translation>الصورة أكبر من أن تُرسل.</translation>
    </message>
    <message>
        <source>The picture could not be made. Try again; if it happens again, leave it out.</source>
        <translation>تعذّر إنشاء الصورة. حاول مجددًا، وإن تكرر ذلك فاستبعدها.</translation>
    </message>
    <message>
        <source>The finished file is not what it should be. Make the picture again.</source>
        <translation>الملف الناتج ليس كما ينبغي. أنشئ الصورة من جديد.</translation>
    </message>
    <message>
        <source>The finished file holds something that names the patient. It stays here.</source>
        <translation>في الملف الناتج ما يدل على المريضة. يبقى هنا.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
