<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
        <translation>إخفاء</translation>
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
    <name>ComputerPage</name>
    <message>
        <source>Folder with the ultrasound pictures</source>
        <translation>مجلد صور الموجات فوق الصوتية</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>تعذّر الوصول إلى %1. تحقق من القرص أو الكابل.</translation>
    </message>
    <message>
        <source>Write the proxy like %1.</source>
        <translation>اكتب الوكيل على هذا النحو: %1.</translation>
    </message>
    <message>
        <source>Folder that the ultrasound machine writes to</source>
        <translation>المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>عنوان الوكيل</translation>
    </message>
    <message>
        <source>Speed limit of uploads</source>
        <translation>حد سرعة الرفع</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Desk: for a mouse</source>
        <translation>المكتب: للفأرة</translation>
    </message>
    <message>
        <source>Cart: large targets, for gloves</source>
        <translation>العربة: أزرار كبيرة تناسب القفازات</translation>
    </message>
    <message>
        <source>Proxy as the system</source>
        <translation>وكيل النظام</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>بلا وكيل</translation>
    </message>
    <message>
        <source>This proxy:</source>
        <translation>هذا الوكيل:</translation>
    </message>
    <message>
        <source>Uploads take at most</source>
        <translation>لا يتجاوز الرفع</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 في الثانية</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
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
    <name>Desk</name>
    <message>
        <source>The folder that the ultrasound machine writes to</source>
        <extracomment>to workers that live in other threads</extracomment>
        <translation>المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية</translation>
    </message>
    <message>
        <source>Sending in {seconds} s</source>
        <translation>يُرسَل بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>لم يُرسَل.</translation>
    </message>
</context>
<context>
    <name>DraftWorker</name>
    <message>
        <source>A picture could not be kept: {0}.</source>
        <translation>تعذّر حفظ صورة: {0}.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up this computer</source>
        <translation>إعداد هذا الحاسوب</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>الخطوة %1 من ٣</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>This desk has no folder</source>
        <translation>لا مجلد لهذا المكتب</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Enter it later</source>
        <translation>إدخاله لاحقًا</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>Where are the ultrasound pictures?</source>
        <translation>أين صور الموجات فوق الصوتية؟</translation>
    </message>
    <message>
        <source>Choose the folder that the ultrasound machine writes to. TriceDesk only reads it. Nothing in it is changed, and nothing leaves this computer before you send it.</source>
        <translation>اختر المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية. يقرؤه TriceDesk فقط، فلا يتغير فيه شيء، ولا يغادر شيء هذا الحاسوب قبل أن ترسله.</translation>
    </message>
    <message>
        <source>Folder with the ultrasound pictures</source>
        <translation>مجلد صور الموجات فوق الصوتية</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>تعذّر الوصول إلى %1. تحقق من القرص أو الكابل.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>Not paired with a clinic yet</source>
        <translation>غير مرتبط بعيادة بعد</translation>
    </message>
    <message>
        <source>TriceDesk needs an update</source>
        <translation>يحتاج TriceDesk إلى تحديث</translation>
    </message>
    <message>
        <source>Sent by another TriceDesk on this computer</source>
        <translation>يرسلها TriceDesk آخر على هذا الحاسوب</translation>
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
    <message numerus="yes">
        <source>%Ln pictures stay here.</source>
        <translation>
            <numerusform>لا صور تبقى هنا.</numerusform>
            <numerusform>صورة واحدة تبقى هنا.</numerusform>
            <numerusform>صورتان تبقيان هنا.</numerusform>
            <numerusform>%Ln صور تبقى هنا.</numerusform>
            <numerusform>%Ln صورة تبقى هنا.</numerusform>
            <numerusform>%Ln صورة تبقى هنا.</numerusform>
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
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Enter the clinic&apos;s recovery key</source>
        <translation>أدخل مفتاح استرداد العيادة</translation>
    </message>
    <message>
        <source>Patients&apos; names are readable only at desks that have the clinic&apos;s key. It was printed when the first desk was paired. Without it you can send; names of pages sent from other desks stay hidden here.</source>
        <translation>لا تُقرأ أسماء المرضى إلا في المكاتب التي لديها مفتاح العيادة. طُبع المفتاح عند ربط أول مكتب. يمكنك الإرسال بدونه، لكن أسماء الصفحات المرسلة من مكاتب أخرى تبقى مخفية هنا.</translation>
    </message>
    <message>
        <source>Keep this recovery key</source>
        <translation>احفظ مفتاح الاسترداد هذا</translation>
    </message>
    <message>
        <source>It makes patients&apos; names readable at another desk of the clinic. The server doesn&apos;t have it. If every desk is lost and so is this key, the names can&apos;t be read again. Print it and keep it where the clinic keeps its contracts.</source>
        <translation>يتيح قراءة أسماء المرضى في مكتب آخر من مكاتب العيادة. لا يملكه الخادم. إذا فُقدت كل المكاتب وفُقد هذا المفتاح أيضًا فلن تُقرأ الأسماء مرة أخرى. اطبعه واحفظه حيث تحفظ العيادة عقودها.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>I have printed it or written it down</source>
        <translation>طبعته أو دوّنته</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>استخدام هذا المفتاح</translation>
    </message>
    <message>
        <source>Recovery key of %1</source>
        <translation>مفتاح استرداد %1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>First view … fourth view</source>
        <translation>العرض الأول … العرض الرابع</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Look through the folder again</source>
        <translation>فحص المجلد من جديد</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Undo the sending, while it can be undone</source>
        <translation>التراجع عن الإرسال ما دام ممكنًا</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>هذه المفاتيح</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>الدراسات</translation>
    </message>
    <message>
        <source>Study before, next study</source>
        <translation>الدراسة السابقة، الدراسة التالية</translation>
    </message>
    <message>
        <source>Picture before, next picture</source>
        <translation>الصورة السابقة، الصورة التالية</translation>
    </message>
    <message>
        <source>Include the picture or leave it out</source>
        <translation>إدراج الصورة أو استبعادها</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Play or stop a clip</source>
        <translation>تشغيل المقطع أو إيقافه</translation>
    </message>
    <message>
        <source>Frame before, next frame</source>
        <translation>الإطار السابق، الإطار التالي</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>الإطار الأول، الإطار الأخير</translation>
    </message>
    <message>
        <source>Larger, smaller, whole picture</source>
        <translation>أكبر، أصغر، الصورة كاملة</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>اضغط مطولًا لرؤية الأصل</translation>
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
        <translation>
            <numerusform>لا دراسات لم تُرسَل.</numerusform>
            <numerusform>دراسة واحدة لم تُرسَل.</numerusform>
            <numerusform>دراستان لم تُرسَلا.</numerusform>
            <numerusform>%Ln دراسات لم تُرسَل.</numerusform>
            <numerusform>%Ln دراسة لم تُرسَل.</numerusform>
            <numerusform>%Ln دراسة لم تُرسَل.</numerusform>
        </translation>
    </message>
    <message>
        <source>While TriceDesk runs they go out by themselves. Otherwise they wait until it is opened.</source>
        <translation>ما دام TriceDesk يعمل فإنها تُرسَل من تلقاء نفسها، وإلا تنتظر حتى يُفتح.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>إبقاؤه يعمل</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>الخروج على أي حال</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>No connection. %Ln studies wait here and go out by themselves.</source>
        <translation>
            <numerusform>لا يوجد اتصال. لا دراسات تنتظر هنا.</numerusform>
            <numerusform>لا يوجد اتصال. تنتظر هنا دراسة واحدة وستُرسل تلقائيًا.</numerusform>
            <numerusform>لا يوجد اتصال. تنتظر هنا دراستان وستُرسلان تلقائيًا.</numerusform>
            <numerusform>لا يوجد اتصال. تنتظر هنا %Ln دراسات وستُرسل تلقائيًا.</numerusform>
            <numerusform>لا يوجد اتصال. تنتظر هنا %Ln دراسة وستُرسل تلقائيًا.</numerusform>
            <numerusform>لا يوجد اتصال. تنتظر هنا %Ln دراسة وستُرسل تلقائيًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Upload stopped at %1 %. It will carry on from there.</source>
        <translation>توقف الرفع عند %1 %. سيُستأنف من هناك.</translation>
    </message>
    <message>
        <source>No connection. It goes out by itself as soon as there is one.</source>
        <translation>لا اتصال. سيُرسَل من تلقاء نفسه حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Nothing goes out until you resume it.</source>
        <translation>لا يُرسَل شيء حتى تستأنفه.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>رفضه الخادم.</translation>
    </message>
    <message>
        <source>It goes away as soon as the server has deleted what it has.</source>
        <translation>يختفي حالما يحذف الخادم ما لديه.</translation>
    </message>
    <message>
        <source>It is tried again by itself at %1.</source>
        <translation>تُعاد المحاولة تلقائيًا عند %1.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>Name hidden</source>
        <translation>الاسم مخفي</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
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
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>Cancel this sending?</source>
        <translation>هل تريد إلغاء هذا الإرسال؟</translation>
    </message>
    <message>
        <source>The patient gets nothing. What was uploaded is deleted. The study stays in its folder.</source>
        <translation>لا يصل المريض شيء. يُحذف ما رُفع. وتبقى الدراسة في مجلدها.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel the sending</source>
        <translation>إلغاء الإرسال</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>لا شيء ينتظر هنا.</translation>
    </message>
    <message>
        <source>What you send stands here until it has arrived.</source>
        <translation>ما ترسله يظهر هنا حتى يصل.</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Which clinic is this?</source>
        <translation>أي عيادة هذه؟</translation>
    </message>
    <message>
        <source>Make a one-time code at a computer of the clinic that is paired already, or ask your administrator for one. It is good for ten minutes.</source>
        <translation>أنشئ رمزًا لمرة واحدة في حاسوب مرتبط بالعيادة من قبل، أو اطلبه من المسؤول. يصلح الرمز عشر دقائق.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز لمرة واحدة</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>اسم هذا الحاسوب</translation>
    </message>
    <message>
        <source>for example: Cart 2</source>
        <translation>مثلًا: العربة 2</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>جارٍ سؤال الخادم</translation>
    </message>
    <message>
        <source>Write the server&apos;s address like %1.</source>
        <translation>اكتب عنوان الخادم على هذا النحو: %1.</translation>
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
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>“%2” is paired with %1.</source>
        <translation>«%2» مرتبط بعيادة %1.</translation>
    </message>
    <message>
        <source>Paired with %1.</source>
        <translation>مرتبط بعيادة %1.</translation>
    </message>
    <message>
        <source>This computer is not paired with a clinic yet. Pair it to send.</source>
        <translation>هذا الحاسوب غير مرتبط بعيادة بعد. اربطه لتتمكن من الإرسال.</translation>
    </message>
    <message>
        <source>Pair…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%Ln تنتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
            <numerusform>%Ln ينتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
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
        <translation>
            <numerusform>لم تُفتح</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>آخرها %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>أُرسل في</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتحت</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Stays until</source>
        <translation>تبقى حتى</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>not delivered. Check the address.</source>
        <translation>لم تصل. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>not delivered. Check the number or address.</source>
        <translation>لم تصل. تحقق من الرقم أو العنوان.</translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message>
        <source>Name hidden</source>
        <translation>الاسم مخفي</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
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
</context>
<context>
    <name>SentView</name>
    <message>
        <source>Sent</source>
        <translation>المُرسَل</translation>
    </message>
    <message>
        <source>Name, ID, contact or date</source>
        <translation>الاسم أو المعرّف أو جهة الاتصال أو التاريخ</translation>
    </message>
    <message>
        <source>Search what was sent</source>
        <translation>البحث فيما أُرسل</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>لم يُرسَل شيء بعد.</translation>
    </message>
    <message>
        <source>A study that you send stands here once the patient can open it.</source>
        <translation>تظهر هنا الدراسة التي ترسلها حين يستطيع المريض فتحها.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Search for fewer words, or for another spelling.</source>
        <translation>ابحث بكلمات أقل أو بتهجئة أخرى.</translation>
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
        <translation>جديد</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>تحتاج إلى نظرة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>بلا اتصال</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>جارٍ الرفع</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتح</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مدته</translation>
    </message>
    <message>
        <source>Deleted by the patient</source>
        <translation>حذفه المريض</translation>
    </message>
    <message>
        <source>Closed by the clinic</source>
        <translation>أغلقته العيادة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>لم يصل</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
    <name>StudiesRoom</name>
    <message>
        <source>Pictures and documents</source>
        <translation>الصور والمستندات</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>إضافة ملف</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>الدراسات</translation>
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
        <translation>٧ أيام</translation>
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
    <name>Tray</name>
    <message numerus="yes">
        <source>TriceDesk: %Ln studies have not been sent</source>
        <translation>
            <numerusform>TriceDesk: لا دراسات لم تُرسَل</numerusform>
            <numerusform>TriceDesk: دراسة واحدة لم تُرسَل</numerusform>
            <numerusform>TriceDesk: دراستان لم تُرسَلا</numerusform>
            <numerusform>TriceDesk: %Ln دراسات لم تُرسَل</numerusform>
            <numerusform>TriceDesk: %Ln دراسة لم تُرسَل</numerusform>
            <numerusform>TriceDesk: %Ln دراسة لم تُرسَل</numerusform>
        </translation>
    </message>
    <message>
        <source>Open TriceDesk</source>
        <translation>فتح TriceDesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
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
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>قبل %1 د</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
</context>
</TS>
