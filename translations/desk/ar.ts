<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>%1 can&apos;t be written. Choose another place, or make room there.</source>
        <extracomment>whether the dialog&apos;s Save is this page&apos;s</extracomment>
        <translation>لا يمكن كتابة %1. اختر مكانًا آخر أو وفّر مساحة هناك.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Resend…</source>
        <translation>إعادة الإرسال…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>الإرسال من جديد…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Show delete code</source>
        <translation>إظهار رمز الحذف</translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>عرض الصفحة</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>تمديد…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>إعادة تعيين كلمة المرور…</translation>
    </message>
    <message>
        <source>Close page…</source>
        <translation>إغلاق الصفحة…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>إعادة الفتح</translation>
    </message>
    <message>
        <source>Go to the newer page</source>
        <translation>الانتقال إلى الصفحة الأحدث</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Account created</source>
        <translation>أُنشئ الحساب</translation>
    </message>
    <message>
        <source>Clinic&apos;s key made</source>
        <translation>أُنشئ مفتاح العيادة</translation>
    </message>
    <message>
        <source>Records exported</source>
        <translation>صُدّرت السجلات</translation>
    </message>
    <message>
        <source>Account erased</source>
        <translation>مُحي الحساب</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>تغيّرت الإعدادات</translation>
    </message>
    <message>
        <source>Patient Link Code changed</source>
        <translation>تغيّر Patient Link Code</translation>
    </message>
    <message>
        <source>Logo changed</source>
        <translation>تغيّر الشعار</translation>
    </message>
    <message>
        <source>Admin invited</source>
        <translation>دُعي مسؤول</translation>
    </message>
    <message>
        <source>Admin signed up</source>
        <translation>تسجّل مسؤول</translation>
    </message>
    <message>
        <source>Admin removed</source>
        <translation>أُزيل مسؤول</translation>
    </message>
    <message>
        <source>Admin signed in</source>
        <translation>سجّل مسؤول الدخول</translation>
    </message>
    <message>
        <source>Admin signed out</source>
        <translation>سجّل مسؤول الخروج</translation>
    </message>
    <message>
        <source>Wrong password of an admin</source>
        <translation>كلمة مرور خاطئة لمسؤول</translation>
    </message>
    <message>
        <source>Signing in locked after wrong passwords</source>
        <translation>قُفل الدخول بعد كلمات مرور خاطئة</translation>
    </message>
    <message>
        <source>Admin&apos;s password changed</source>
        <translation>تغيّرت كلمة مرور مسؤول</translation>
    </message>
    <message>
        <source>Activity log exported</source>
        <translation>صُدّر سجل النشاط</translation>
    </message>
    <message>
        <source>Workstation paired</source>
        <translation>رُبطت محطة</translation>
    </message>
    <message>
        <source>Workstation renamed</source>
        <translation>تغيّر اسم محطة</translation>
    </message>
    <message>
        <source>Workstation removed</source>
        <translation>أُزيلت محطة</translation>
    </message>
    <message>
        <source>Pairing code made</source>
        <translation>أُنشئ رمز ربط</translation>
    </message>
    <message>
        <source>Upload begun</source>
        <translation>بدأ رفع</translation>
    </message>
    <message>
        <source>Upload taken back</source>
        <translation>سُحب رفع</translation>
    </message>
    <message>
        <source>Page published</source>
        <translation>نُشرت صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s label written</source>
        <translation>كُتبت تسمية صفحة</translation>
    </message>
    <message>
        <source>Page opened by its patient</source>
        <translation>فتحت المريضة صفحتها</translation>
    </message>
    <message>
        <source>Page looked at by the clinic</source>
        <translation>اطّلعت العيادة على صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s language changed</source>
        <translation>تغيّرت لغة صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s password chosen</source>
        <translation>اختيرت كلمة مرور صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s password reset</source>
        <translation>أُعيد ضبط كلمة مرور صفحة</translation>
    </message>
    <message>
        <source>Page extended</source>
        <translation>مُدّدت صفحة</translation>
    </message>
    <message>
        <source>Page closed</source>
        <translation>أُغلقت صفحة</translation>
    </message>
    <message>
        <source>Page opened again</source>
        <translation>أُعيد فتح صفحة</translation>
    </message>
    <message>
        <source>Page replaced by a newer one</source>
        <translation>حلّت محل صفحة صفحة أحدث</translation>
    </message>
    <message>
        <source>Page expired</source>
        <translation>انتهت مدة صفحة</translation>
    </message>
    <message>
        <source>Page deleted</source>
        <translation>حُذفت صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s pictures erased</source>
        <translation>مُحيت صور صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s pictures are damaged</source>
        <translation>صور صفحة تالفة</translation>
    </message>
    <message>
        <source>Link made</source>
        <translation>أُنشئ رابط</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>نُسخ رابط</translation>
    </message>
    <message>
        <source>Link made void</source>
        <translation>أُبطل رابط</translation>
    </message>
    <message>
        <source>Delete code shown</source>
        <translation>عُرض رمز الحذف</translation>
    </message>
    <message>
        <source>Wrong code at a page</source>
        <translation>رمز خاطئ في صفحة</translation>
    </message>
    <message>
        <source>Page&apos;s code locked after wrong ones</source>
        <translation>قُفل رمز صفحة بعد أخطاء</translation>
    </message>
    <message>
        <source>Wrong delete code</source>
        <translation>رمز حذف خاطئ</translation>
    </message>
    <message>
        <source>Deleting locked after wrong codes</source>
        <translation>قُفل الحذف بعد رموز خاطئة</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>رسالة في الانتظار</translation>
    </message>
    <message>
        <source>Message held up</source>
        <translation>تأخّر إرسال الرسالة</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>أُرسلت رسالة</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>سُلّمت رسالة</translation>
    </message>
    <message>
        <source>Message came back</source>
        <translation>عادت رسالة</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>فشلت رسالة</translation>
    </message>
    <message>
        <source>Pictures asked for again</source>
        <translation>طُلبت الصور مجددًا</translation>
    </message>
    <message>
        <source>Study asked of another desk</source>
        <translation>طُلبت دراسة من مكتب آخر</translation>
    </message>
    <message>
        <source>Request answered</source>
        <translation>أُجيب طلب</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Wrong codes</source>
        <translation>الرموز الخاطئة</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>عمليات الرفع</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Admins and account</source>
        <translation>المسؤولون والحساب</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>المحطات</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريضة</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Whoever runs the server</source>
        <translation>من يدير الخادم</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity log</source>
        <translation>سجل النشاط</translation>
    </message>
    <message>
        <source>What was done and by whom, the newest first. It names no patient, number or address.</source>
        <translation>ما جرى ومن فعله، الأحدث أولًا. لا يذكر مريضة ولا رقمًا ولا عنوانًا.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>كل الأيام</translation>
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
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>These days:</source>
        <translation>هذه الأيام:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Kind of entries</source>
        <translation>نوع القيود</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>المحطة</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>عرض الأقدم</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>جداول (%1)</translation>
    </message>
    <message>
        <source>Where the log goes</source>
        <translation>مكان السجل</translation>
    </message>
    <message>
        <source>The activity log is in %1.</source>
        <translation>سجل النشاط في %1.</translation>
    </message>
</context>
<context>
    <name>AdminsPage</name>
    <message>
        <source>Admins</source>
        <translation>المسؤولون</translation>
    </message>
    <message>
        <source>They may change everything here, at any computer of the clinic.</source>
        <translation>لهم تغيير كل شيء هنا، من أي حاسوب في العيادة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Invite an admin…</source>
        <translation>دعوة مسؤول…</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>أُزيل في %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Remove %1 as an admin?</source>
        <translation>إزالة %1 من المسؤولين؟</translation>
    </message>
    <message>
        <source>Signing in ends at once, everywhere. What was set stays.</source>
        <translation>ينتهي الدخول فورًا في كل مكان. ويبقى ما ضُبط.</translation>
    </message>
    <message>
        <source>Keep as an admin</source>
        <translation>إبقاؤه مسؤولًا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>%1 is no admin any more.</source>
        <translation>لم يعد %1 مسؤولًا.</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>The pictures are made again, then sent…</source>
        <translation>تُعَدّ الصور من جديد ثم تُرسَل…</translation>
    </message>
    <message>
        <source>Studies of several patients have the same number here. Open the right one, then send it.</source>
        <translation>لدراسات عدّة مرضى الرقم نفسه هنا. افتح الدراسة الصحيحة ثم أرسلها.</translation>
    </message>
    <message>
        <source>Look at the pictures, then send them. The new page takes the old one&apos;s place.</source>
        <translation>انظر إلى الصور ثم أرسلها. تحلّ الصفحة الجديدة محلّ القديمة.</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>No connection. This needs one.</source>
        <translation>لا يوجد اتصال. هذا يحتاج إلى اتصال.</translation>
    </message>
    <message>
        <source>No connection. It waits here and is done by itself.</source>
        <translation>لا يوجد اتصال. ينتظر هنا ويُنفَّذ تلقائيًا.</translation>
    </message>
    <message>
        <source>Link copied. Whoever has it can open the page.</source>
        <translation>نُسخ الرابط. من لديه الرابط يمكنه فتح الصفحة.</translation>
    </message>
    <message>
        <source>The server has not answered.</source>
        <translation>لم يُجب الخادم.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>No browser opened on this computer.</source>
        <translation>لم يُفتح أي متصفح على هذا الحاسوب.</translation>
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
    <message>
        <source>No attachments</source>
        <translation>لا توجد مرفقات</translation>
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
        <source>Text?</source>
        <translation>نص؟</translation>
    </message>
    <message>
        <source>Original. This is not what is sent.</source>
        <translation>الأصل. ليس هذا ما يُرسل.</translation>
    </message>
</context>
<context>
    <name>ClearSheet</name>
    <message numerus="yes">
        <source>Remove the code? %Ln live pages would open without one.</source>
        <translation>
            <numerusform>إزالة الرمز؟ لا صفحة حية ستُفتح دونه (%Ln).</numerusform>
            <numerusform>إزالة الرمز؟ ستُفتح صفحة حية واحدة (%Ln) دونه.</numerusform>
            <numerusform>إزالة الرمز؟ ستُفتح صفحتان حيتان (%Ln) دونه.</numerusform>
            <numerusform>إزالة الرمز؟ ستُفتح %Ln صفحات حية دونه.</numerusform>
            <numerusform>إزالة الرمز؟ ستُفتح %Ln صفحة حية دونه.</numerusform>
            <numerusform>إزالة الرمز؟ ستُفتح %Ln صفحة حية دونه.</numerusform>
        </translation>
    </message>
    <message>
        <source>New pages ask for no code either way. Pages with attachments let their first visitor choose a password instead.</source>
        <translation>لا تطلب الصفحات الجديدة رمزًا في الحالتين. الصفحات ذات المرفقات تتيح لأول زائر اختيار كلمة مرور بدلًا منه.</translation>
    </message>
    <message>
        <source>Keep them closed</source>
        <translation>إبقاؤها مغلقة</translation>
    </message>
    <message>
        <source>Remove the code?</source>
        <translation>إزالة الرمز؟</translation>
    </message>
    <message>
        <source>New pages ask for no code. No live page asks for it now.</source>
        <translation>لا تطلب الصفحات الجديدة رمزًا. ولا صفحة حية تطلبه الآن.</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>إزالة الرمز</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>فتحها</translation>
    </message>
    <message>
        <source>The Patient Link Code is removed.</source>
        <translation>أُزيل Patient Link Code.</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>Clinic</source>
        <translation>العيادة</translation>
    </message>
    <message>
        <source>What patients see</source>
        <translation>ما تراه المريضات</translation>
    </message>
    <message>
        <source>Pages and messages name it, for questions.</source>
        <translation>تذكره الصفحات والرسائل للأسئلة.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 256 kB and 2,000 pixels a side. It is set at once, for all pages.</source>
        <translation>‏PNG أو JPEG، بحد أقصى 256 كيلوبايت و2000 بكسل للضلع. يُطبَّق فورًا على كل الصفحات.</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>اختيار شعار…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>إزالة الشعار</translation>
    </message>
    <message>
        <source>Where the clinic is</source>
        <translation>مكان العيادة</translation>
    </message>
    <message>
        <source>A page closes at the end of a day in this time zone.</source>
        <translation>تُغلق الصفحة في نهاية يوم بهذه المنطقة الزمنية.</translation>
    </message>
    <message>
        <source>Languages of pages and messages</source>
        <translation>لغات الصفحات والرسائل</translation>
    </message>
    <message>
        <source>Desks offer these when a study is sent.</source>
        <translation>تعرضها المكاتب عند إرسال دراسة.</translation>
    </message>
    <message>
        <source>The clinic&apos;s logo</source>
        <translation>شعار العيادة</translation>
    </message>
    <message>
        <source>No logo.</source>
        <translation>لا شعار.</translation>
    </message>
    <message>
        <source>Loading the logo…</source>
        <translation>جارٍ تحميل الشعار…</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Choose another one.</source>
        <translation>لا يمكن قراءة الملف. اختر غيره.</translation>
    </message>
    <message>
        <source>The file is larger than 256 kB. Make the picture smaller.</source>
        <translation>الملف أكبر من 256 كيلوبايت. صغّر الصورة.</translation>
    </message>
    <message>
        <source>The logo is set.</source>
        <translation>وُضع الشعار.</translation>
    </message>
    <message>
        <source>The logo is removed.</source>
        <translation>أُزيل الشعار.</translation>
    </message>
    <message>
        <source>The logo was not changed. Look at what is set now, then try again.</source>
        <translation>لم يتغير الشعار. انظر إلى المضبوط الآن ثم حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>CodeChange</name>
    <message>
        <source>A code is set now.</source>
        <translation>يوجد رمز الآن.</translation>
    </message>
    <message>
        <source>No code is set now.</source>
        <translation>لا يوجد رمز الآن.</translation>
    </message>
    <message>
        <source>Cancel leaves it so; go on to set yours in its place.</source>
        <translation>الإلغاء يبقيه كذلك؛ تابع لتضع رمزك مكانه.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Delete code</source>
        <translation>رمز الحذف</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>هذا المريض</translation>
    </message>
    <message>
        <source>Delete code of %1</source>
        <translation>رمز حذف صفحة %1</translation>
    </message>
    <message>
        <source>It only deletes the page. Tell it to nobody but the patient. It opens nothing.</source>
        <translation>يحذف الصفحة فقط. لا تخبر به أحدًا سوى المريض. ولا يفتح شيئًا.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>New Patient Link Code: at least 6 characters</source>
        <translation>رمز Patient Link Code جديد: 6 أحرف على الأقل</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>إظهار ما أكتب</translation>
    </message>
    <message>
        <source>Set the code</source>
        <translation>ضبط الرمز</translation>
    </message>
    <message>
        <source>Change the Patient Link Code</source>
        <translation>تغيير Patient Link Code</translation>
    </message>
    <message>
        <source>Set a Patient Link Code</source>
        <translation>ضبط Patient Link Code</translation>
    </message>
    <message>
        <source>New pages ask for it. Whoever opens one types it once.</source>
        <translation>تطلبه الصفحات الجديدة. من يفتح إحداها يكتبه مرة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages were sent with the clinic&apos;s choice. Do they follow?</source>
        <translation>
            <numerusform>لم تُرسل أي صفحة حية (%Ln) باختيار العيادة. هل تتبعه؟</numerusform>
            <numerusform>أُرسلت صفحة حية واحدة (%Ln) باختيار العيادة. هل تتبعه؟</numerusform>
            <numerusform>أُرسلت صفحتان حيتان (%Ln) باختيار العيادة. هل تتبعانه؟</numerusform>
            <numerusform>أُرسلت %Ln صفحات حية باختيار العيادة. هل تتبعه؟</numerusform>
            <numerusform>أُرسلت %Ln صفحة حية باختيار العيادة. هل تتبعه؟</numerusform>
            <numerusform>أُرسلت %Ln صفحة حية باختيار العيادة. هل تتبعه؟</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep what they ask for now</source>
        <translation>تبقى على ما تطلبه الآن</translation>
    </message>
    <message>
        <source>They ask for the new code from now on, also whoever was in before</source>
        <translation>تطلب الرمز الجديد من الآن، حتى ممن دخل من قبل</translation>
    </message>
    <message>
        <source>The Patient Link Code is set.</source>
        <translation>ضُبط Patient Link Code.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Sent again to {to}.</source>
        <translation>أُرسل من جديد إلى {to}.</translation>
    </message>
    <message>
        <source>Extended. The link stays the same.</source>
        <translation>مُدِّدت. يبقى الرابط كما هو.</translation>
    </message>
    <message>
        <source>Closed. Nobody can open the page now.</source>
        <translation>أُغلقت. لا يستطيع أحد فتح الصفحة الآن.</translation>
    </message>
    <message>
        <source>Open again. Its link works as before.</source>
        <translation>فُتحت من جديد. يعمل رابطها كما كان.</translation>
    </message>
    <message>
        <source>Password reset. The next visitor chooses a new one.</source>
        <translation>أُعيد تعيين كلمة المرور. يختار الزائر التالي كلمة جديدة.</translation>
    </message>
    <message>
        <source>{name} was asked to send the study again.</source>
        <translation>طُلب من {name} إرسال الدراسة من جديد.</translation>
    </message>
    <message>
        <source>The request was put away.</source>
        <translation>وُضع الطلب جانبًا.</translation>
    </message>
    <message>
        <source>The link of {name} was not copied.</source>
        <translation>لم يُنسخ رابط {name}.</translation>
    </message>
    <message>
        <source>The delete code of {name} could not be shown.</source>
        <translation>تعذّر إظهار رمز حذف صفحة {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not opened.</source>
        <translation>لم تُفتح صفحة {name}.</translation>
    </message>
    <message>
        <source>The link of {name} was not sent again.</source>
        <translation>لم يُعَد إرسال رابط {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not extended.</source>
        <translation>لم تُمدَّد صفحة {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not closed.</source>
        <translation>لم تُغلق صفحة {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not opened again.</source>
        <translation>لم يُعَد فتح صفحة {name}.</translation>
    </message>
    <message>
        <source>The password of {name} was not reset.</source>
        <translation>لم يُعَد تعيين كلمة مرور {name}.</translation>
    </message>
    <message>
        <source>{name} was not asked.</source>
        <translation>لم يُطلب من {name}.</translation>
    </message>
    <message>
        <source>The request of {name} was not put away.</source>
        <translation>لم يوضع طلب {name} جانبًا.</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>هذا المريض</translation>
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
        <source>Write a PIN of at least %1 characters.</source>
        <translation>اكتب رقمًا سريًا من %1 أحرف على الأقل.</translation>
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
        <source>When nobody is at this computer</source>
        <translation>عندما لا يكون أحد أمام هذا الحاسوب</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
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
        <source>Hide names and pictures</source>
        <translation>إخفاء الأسماء والصور</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
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
        <source>Ask for a PIN to show them again</source>
        <translation>طلب رقم سري لإظهارها من جديد</translation>
    </message>
    <message>
        <source>leave it empty to keep the PIN</source>
        <translation>اتركه فارغًا للإبقاء على الرقم السري</translation>
    </message>
    <message>
        <source>Tell me when a patient opens a page</source>
        <translation>أبلغني عندما يفتح مريض صفحة</translation>
    </message>
    <message>
        <source>Keep TriceDesk beside the clock, sending</source>
        <translation>إبقاء TriceDesk بجانب الساعة مع استمرار الإرسال</translation>
    </message>
    <message>
        <source>This desktop has no place beside the clock.</source>
        <translation>لا مكان بجانب الساعة في سطح المكتب هذا.</translation>
    </message>
    <message>
        <source>What TriceDesk did here, without names and contacts. Send it along when you ask for help.</source>
        <translation>ما فعله TriceDesk هنا، دون أسماء أو جهات اتصال. أرفِقه عندما تطلب المساعدة.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln minutes</source>
        <translation>
            <numerusform>بعد أقل من دقيقة (%Ln)</numerusform>
            <numerusform>بعد دقيقة واحدة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
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
    <name>ComputerRoom</name>
    <message>
        <source>The folder that the ultrasound machine writes to</source>
        <translation>المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية</translation>
    </message>
    <message>
        <source>The folder can&apos;t be opened here.</source>
        <translation>تعذّر فتح المجلد هنا.</translation>
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
    <name>ConflictPanel</name>
    <message>
        <source>Load theirs or keep yours, for each.</source>
        <translation>اختر لكلٍّ منها: ما ضبطه الآخر أو ما كتبته أنت.</translation>
    </message>
    <message>
        <source>Changed by them, and shown here now: %1</source>
        <translation>غيّره الآخر ويظهر هنا الآن: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>اطّلعت</translation>
    </message>
    <message>
        <source>Seen: what they have changed</source>
        <translation>اطّلعت: على ما غيّره الآخر</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>ما ضبطه الآخر: %1</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ ما ضبطه</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>ما كتبته أنت: %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>إبقاء ما كتبت</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
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
    <message numerus="yes">
        <source>%Ln studies wait here.</source>
        <translation>
            <numerusform>لا دراسات تنتظر هنا.</numerusform>
            <numerusform>تنتظر هنا دراسة واحدة.</numerusform>
            <numerusform>تنتظر هنا دراستان.</numerusform>
            <numerusform>تنتظر هنا %Ln دراسات.</numerusform>
            <numerusform>تنتظر هنا %Ln دراسة.</numerusform>
            <numerusform>تنتظر هنا %Ln دراسة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
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
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد (%Ln)</numerusform>
            <numerusform>يومان (%Ln)</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages</source>
        <translation>
            <numerusform>%Ln صفحة حية</numerusform>
            <numerusform>صفحة حية واحدة (%Ln)</numerusform>
            <numerusform>صفحتان حيتان (%Ln)</numerusform>
            <numerusform>%Ln صفحات حية</numerusform>
            <numerusform>%Ln صفحة حية</numerusform>
            <numerusform>%Ln صفحة حية</numerusform>
        </translation>
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
    <name>CoversPage</name>
    <message>
        <source>Machine covers</source>
        <translation>أغطية الأجهزة</translation>
    </message>
    <message>
        <source>Machines that this computer knows, and how many of their pictures a person has looked at. Other computers know them once the file is taken in there, and are asked to confirm each.</source>
        <translation>الأجهزة التي يعرفها هذا الحاسوب، وكم صورة منها نظر إليها شخص. تعرفها الحواسيب الأخرى حين يُستورد الملف فيها، ويُطلب تأكيد كل منها.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>أكّده</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>نسيان…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Unnamed machine</source>
        <translation>جهاز بلا اسم</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Proposed by another desk</source>
        <translation>اقترحه مكتب آخر</translation>
    </message>
    <message>
        <source>Looked at on %1 of %2 pictures</source>
        <translation>نُظر إليه في %1 من %2 صور</translation>
    </message>
    <message>
        <source>Machine covers (%1)</source>
        <translation>أغطية الأجهزة (%1)</translation>
    </message>
    <message>
        <source>Where the covers go</source>
        <translation>مكان الأغطية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln covers are written to %1.</source>
        <translation>
            <numerusform>لم يُكتب غطاء (%Ln) في %1.</numerusform>
            <numerusform>كُتب غطاء واحد (%Ln) في %1.</numerusform>
            <numerusform>كُتب غطاءان (%Ln) في %1.</numerusform>
            <numerusform>كُتبت %Ln أغطية في %1.</numerusform>
            <numerusform>كُتب %Ln غطاءً في %1.</numerusform>
            <numerusform>كُتب %Ln غطاء في %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers of another computer</source>
        <translation>أغطية حاسوب آخر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are new here</source>
        <translation>
            <numerusform>%Ln جديد هنا</numerusform>
            <numerusform>%Ln جديد هنا</numerusform>
            <numerusform>%Ln جديدان هنا</numerusform>
            <numerusform>%Ln جديدة هنا</numerusform>
            <numerusform>%Ln جديدًا هنا</numerusform>
            <numerusform>%Ln جديد هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are known already</source>
        <translation>
            <numerusform>%Ln معروف من قبل</numerusform>
            <numerusform>%Ln معروف من قبل</numerusform>
            <numerusform>%Ln معروفان من قبل</numerusform>
            <numerusform>%Ln معروفة من قبل</numerusform>
            <numerusform>%Ln معروفًا من قبل</numerusform>
            <numerusform>%Ln معروف من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are older</source>
        <translation>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
            <numerusform>%Ln أقدم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3. New ones are confirmed once you look at their machine&apos;s pictures.</source>
        <translation>%1، %2، %3. تُؤكَّد الجديدة حين تنظر إلى صور جهازها.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln machines?</source>
        <translation>
            <numerusform>نسيان %Ln جهاز؟</numerusform>
            <numerusform>نسيان جهاز واحد (%Ln)؟</numerusform>
            <numerusform>نسيان جهازين (%Ln)؟</numerusform>
            <numerusform>نسيان %Ln أجهزة؟</numerusform>
            <numerusform>نسيان %Ln جهازًا؟</numerusform>
            <numerusform>نسيان %Ln جهاز؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Their pictures need a look again, each of them, until they are confirmed anew.</source>
        <translation>تحتاج صورها إلى نظرة من جديد، كل منها، حتى تُؤكَّد مجددًا.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Sending in {seconds} s</source>
        <extracomment>to workers that live in other threads</extracomment>
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
    <message>
        <source>It has gone out already. Close the page under Sent if it must not be seen.</source>
        <translation>لقد أُرسلت بالفعل. أغلق الصفحة ضمن «المُرسَل» إن كان يجب ألا تُرى.</translation>
    </message>
</context>
<context>
    <name>DraftWorker</name>
    <message>
        <source>A picture could not be kept: {0}.</source>
        <translation>تعذّر حفظ صورة: {0}.</translation>
    </message>
    <message>
        <source>Make room on the disk if it is full; it is tried again by itself.</source>
        <translation>أفرغ مساحة إن كان القرص ممتلئًا؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase the account of %1?</source>
        <translation>محو حساب %1؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages close at once. Patients lose what they have not saved.</source>
        <translation>
            <numerusform>لا صفحة حية (%Ln) تُغلق. تفقد المريضات ما لم يحفظنه.</numerusform>
            <numerusform>تُغلق صفحة حية واحدة (%Ln) فورًا. تفقد المريضة ما لم تحفظه.</numerusform>
            <numerusform>تُغلق صفحتان حيتان (%Ln) فورًا. تفقد المريضات ما لم يحفظنه.</numerusform>
            <numerusform>تُغلق %Ln صفحات حية فورًا. تفقد المريضات ما لم يحفظنه.</numerusform>
            <numerusform>تُغلق %Ln صفحة حية فورًا. تفقد المريضات ما لم يحفظنه.</numerusform>
            <numerusform>تُغلق %Ln صفحة حية فورًا. تفقد المريضات ما لم يحفظنه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the clinic&apos;s name</source>
        <translation>اكتب اسم العيادة</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>محو نهائي</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>هذا المريض</translation>
    </message>
    <message>
        <source>Keep the page of %1 open longer</source>
        <translation>إبقاء صفحة %1 مفتوحة مدة أطول</translation>
    </message>
    <message>
        <source>It closes on %1.</source>
        <translation>تُغلق في %1.</translation>
    </message>
    <message>
        <source>The link stays the same, and nobody gets a message.</source>
        <translation>يبقى الرابط كما هو، ولا تصل رسالة إلى أحد.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
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
        <source>Go back</source>
        <translation>رجوع</translation>
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
        <source>This computer has no ultrasound folder</source>
        <translation>لا يوجد على هذا الحاسوب مجلد للموجات فوق الصوتية</translation>
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
        <source>Choose the folder that the ultrasound machine writes to. TriceDesk only reads it. Nothing in it is changed, and nothing leaves this computer before you send it. A front desk needs none: it finds what was sent, and sends it again.</source>
        <translation>اختر المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية. يقرؤه TriceDesk فقط، فلا يتغير فيه شيء، ولا يغادر شيء هذا الحاسوب قبل أن ترسله. مكتب الاستقبال لا يحتاج إلى مجلد: فيه يُبحث عمّا أُرسل ويُعاد إرساله.</translation>
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
        <source>Not paired with a clinic</source>
        <translation>غير مرتبط بعيادة</translation>
    </message>
    <message>
        <source>TriceDesk needs an update</source>
        <translation>يحتاج TriceDesk إلى تحديث</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>رفضه الخادم</translation>
    </message>
    <message>
        <source>Sent by another TriceDesk on this computer</source>
        <translation>يرسلها TriceDesk آخر على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message>
        <source>Close this page?</source>
        <translation>إغلاق هذه الصفحة؟</translation>
    </message>
    <message>
        <source>Nobody can open it until you open it again. The pictures are kept until it expires.</source>
        <translation>لا يستطيع أحد فتحها حتى تفتحها من جديد. تُحفظ الصور حتى تنتهي مدتها.</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>إغلاق الصفحة</translation>
    </message>
    <message>
        <source>Reset the password?</source>
        <translation>إعادة تعيين كلمة المرور؟</translation>
    </message>
    <message>
        <source>Whoever opens the link next chooses a new one. Tell the patient to do it now.</source>
        <translation>من يفتح الرابط بعد ذلك يختار كلمة جديدة. أخبر المريض أن يفعل ذلك الآن.</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>إعادة تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>Put this request away?</source>
        <translation>وضع هذا الطلب جانبًا؟</translation>
    </message>
    <message>
        <source>Nothing is sent. The patient is told nothing: call if an answer is due.</source>
        <translation>لا يُرسَل شيء ولا يُبلَّغ المريض: اتصل به إن كان ينتظر جوابًا.</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>وضعه جانبًا</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
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
        <source>It can be sent once the whole folder has been looked through.</source>
        <translation>يمكن إرسالها بعد الانتهاء من البحث في المجلد كله.</translation>
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
    <name>Happened</name>
    <message>
        <source>Queued to be sent</source>
        <translation>في انتظار الإرسال</translation>
    </message>
    <message>
        <source>Uploaded by {desk}</source>
        <translation>رفعها {desk}</translation>
    </message>
    <message>
        <source>E-mail made ready</source>
        <translation>أُعدّ البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Text made ready</source>
        <translation>أُعدّت الرسالة النصية</translation>
    </message>
    <message>
        <source>E-mail could not go out yet</source>
        <translation>تعذّر إرسال البريد الإلكتروني حتى الآن</translation>
    </message>
    <message>
        <source>Text could not go out yet</source>
        <translation>تعذّر إرسال الرسالة النصية حتى الآن</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>أُرسل البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Text sent</source>
        <translation>أُرسلت الرسالة النصية</translation>
    </message>
    <message>
        <source>E-mail delivered</source>
        <translation>وصل البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Text delivered</source>
        <translation>وصلت الرسالة النصية</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>عاد البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Text came back</source>
        <translation>عادت الرسالة النصية</translation>
    </message>
    <message>
        <source>E-mail not delivered</source>
        <translation>لم يصل البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Text not delivered</source>
        <translation>لم تصل الرسالة النصية</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتح</translation>
    </message>
    <message>
        <source>Language of the page changed to {detail}</source>
        <translation>تغيّرت لغة الصفحة إلى {detail}</translation>
    </message>
    <message>
        <source>The patient chose a password</source>
        <translation>اختار المريض كلمة مرور</translation>
    </message>
    <message>
        <source>Password reset by {desk}</source>
        <translation>أعاد {desk} تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>Wrong code entered</source>
        <translation>أُدخل رمز خاطئ</translation>
    </message>
    <message>
        <source>Too many wrong codes: locked for a day</source>
        <translation>رموز خاطئة كثيرة: مقفل ليوم واحد</translation>
    </message>
    <message>
        <source>Wrong delete code entered</source>
        <translation>أُدخل رمز حذف خاطئ</translation>
    </message>
    <message>
        <source>Too many wrong delete codes: deleting is locked</source>
        <translation>رموز حذف خاطئة كثيرة: الحذف مقفل</translation>
    </message>
    <message>
        <source>Sent again by {desk}, with a new link</source>
        <translation>أعاد {desk} الإرسال برابط جديد</translation>
    </message>
    <message>
        <source>The old link stopped working</source>
        <translation>توقف الرابط القديم عن العمل</translation>
    </message>
    <message>
        <source>Link copied by {desk}</source>
        <translation>نسخ {desk} الرابط</translation>
    </message>
    <message>
        <source>Delete code looked at by {desk}</source>
        <translation>اطّلع {desk} على رمز الحذف</translation>
    </message>
    <message>
        <source>Looked at by {desk}</source>
        <translation>عاينها {desk}</translation>
    </message>
    <message>
        <source>Extended to {until} by {desk}</source>
        <translation>مدّدها {desk} حتى {until}</translation>
    </message>
    <message>
        <source>Closed by {desk}</source>
        <translation>أغلقها {desk}</translation>
    </message>
    <message>
        <source>Opened again by {desk}</source>
        <translation>أعاد {desk} فتحها</translation>
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
        <source>Taken back by {desk}</source>
        <translation>سحبها {desk}</translation>
    </message>
    <message>
        <source>Pictures erased from the server</source>
        <translation>مُسحت الصور من الخادم</translation>
    </message>
    <message>
        <source>Pictures are gone from the server&apos;s storage</source>
        <translation>فُقدت صور من مخزن الخادم</translation>
    </message>
    <message>
        <source>A newer page took its place</source>
        <translation>حلّت محلّها صفحة أحدث</translation>
    </message>
    <message>
        <source>The patient asked for the pictures again</source>
        <translation>طلب المريض الصور من جديد</translation>
    </message>
    <message>
        <source>{desk} asked {detail} to send the study again</source>
        <translation>طلب {desk} من {detail} إرسال الدراسة من جديد</translation>
    </message>
    <message>
        <source>The patient&apos;s request was answered</source>
        <translation>أُجيب طلب المريض</translation>
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
    <name>InviteSheet</name>
    <message>
        <source>Invite an admin</source>
        <translation>دعوة مسؤول</translation>
    </message>
    <message>
        <source>Give this link to one person. It is good once, for a week, and is shown only now. That person opens the preferences at a computer of the clinic and presses “I have a sign-up link…”.</source>
        <translation>أعط هذا الرابط لشخص واحد. يصلح مرة واحدة، لأسبوع، ولا يظهر إلا الآن. يفتح ذلك الشخص التفضيلات في حاسوب للعيادة ويضغط «لدي رابط تسجيل…».</translation>
    </message>
    <message>
        <source>Sign-up link</source>
        <translation>رابط التسجيل</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>جارٍ إنشاء رابط…</translation>
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
        <source>Hide the list of studies, or show it</source>
        <translation>إخفاء قائمة الدراسات أو إظهارها</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Hide names and pictures until you are back</source>
        <translation>إخفاء الأسماء والصور إلى أن تعود</translation>
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
    <message>
        <source>Next text or cover on the picture</source>
        <translation>النص أو الغطاء التالي على الصورة</translation>
    </message>
    <message>
        <source>Cover it, or uncover it</source>
        <translation>تغطيته أو كشفه</translation>
    </message>
    <message>
        <source>Draw a cover, draw what to keep</source>
        <translation>رسم غطاء، أو رسم ما يُحتفظ به</translation>
    </message>
</context>
<context>
    <name>LeavingPage</name>
    <message>
        <source>Export and erase</source>
        <translation>التصدير والمحو</translation>
    </message>
    <message>
        <source>Take the clinic&apos;s records along</source>
        <translation>أخذ سجلات العيادة</translation>
    </message>
    <message>
        <source>A zip file with all that the server knows of the clinic: settings, pages, messages and the activity log. It holds no pictures and no patient&apos;s number or address.</source>
        <translation>ملف zip فيه كل ما يعرفه الخادم عن العيادة: الإعدادات والصفحات والرسائل وسجل النشاط. ليس فيه صور ولا رقم مريضة أو عنوانها.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>End the account</source>
        <translation>إنهاء الحساب</translation>
    </message>
    <message>
        <source>Every page closes at once and its pictures are erased from the server. No desk can send any more. This can&apos;t be undone: export first.</source>
        <translation>تُغلق كل صفحة فورًا وتُمحى صورها من الخادم. لا يستطيع أي مكتب الإرسال بعدها. لا رجعة في هذا: صدّر أولًا.</translation>
    </message>
    <message>
        <source>Erase the account…</source>
        <translation>محو الحساب…</translation>
    </message>
    <message>
        <source>Zip files (%1)</source>
        <translation>ملفات zip (%1)</translation>
    </message>
    <message>
        <source>Where the records go</source>
        <translation>مكان السجلات</translation>
    </message>
    <message>
        <source>The records are in %1.</source>
        <translation>السجلات في %1.</translation>
    </message>
    <message>
        <source>The account is erased. This computer is not paired with a clinic any more.</source>
        <translation>مُحي الحساب. لم يعد هذا الحاسوب مرتبطًا بعيادة.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Patient links</source>
        <translation>روابط المرضى</translation>
    </message>
    <message>
        <source>How long pages stay</source>
        <translation>مدة بقاء الصفحات</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>New pages close after so many days; pages that are sent already keep their day.</source>
        <translation>تُغلق الصفحات الجديدة بعد هذه الأيام؛ وتحتفظ المرسلة بيومها.</translation>
    </message>
    <message>
        <source>Patient Link Code</source>
        <translation>Patient Link Code</translation>
    </message>
    <message>
        <source>Every new page asks for it, unless a sending has its own code or none. Tell it to patients yourself: no message holds it.</source>
        <translation>تطلبه كل صفحة جديدة، إلا إذا كان للإرسال رمزه أو لا رمز له. أخبر المريضات به بنفسك: لا تحتويه أي رسالة.</translation>
    </message>
    <message>
        <source>Remove the code…</source>
        <translation>إزالة الرمز…</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>كلمات المرور</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Files beside the pictures can&apos;t be cleaned. With this on, they can&apos;t be sent at all.</source>
        <translation>لا يمكن تنظيف الملفات المرافقة للصور. مع تفعيل هذا لا يمكن إرسالها أصلًا.</translation>
    </message>
    <message>
        <source>A code is set. It is asked for by %1.</source>
        <translation>يوجد رمز. تطلبه: %1.</translation>
    </message>
    <message>
        <source>No code is set.</source>
        <translation>لا يوجد رمز.</translation>
    </message>
    <message>
        <source>Change the code…</source>
        <translation>تغيير الرمز…</translation>
    </message>
    <message>
        <source>Set a code…</source>
        <translation>ضبط رمز…</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>سُجّل الدخول باسم %1.</translation>
    </message>
    <message>
        <source>The server has signed you out. What you changed is still here: sign in again to save it.</source>
        <translation>أنهى الخادم جلستك. ما غيّرته ما زال هنا: سجّل الدخول مجددًا لحفظه.</translation>
    </message>
    <message>
        <source>Ten minutes without use have signed you out. What you changed is still here: sign in again to save it.</source>
        <translation>أنهت عشر دقائق دون استخدام جلستك. ما غيّرته ما زال هنا: سجّل الدخول مجددًا لحفظه.</translation>
    </message>
    <message>
        <source>Sign in as an admin to change this.</source>
        <translation>سجّل الدخول مسؤولًا لتغيير هذا.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>تسجيل الدخول…</translation>
    </message>
    <message>
        <source>I have a sign-up link…</source>
        <translation>لدي رابط تسجيل…</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>كلمة المرور…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Names and pictures are hidden.</source>
        <translation>الأسماء والصور مخفية.</translation>
    </message>
    <message>
        <source>Sending goes on meanwhile. Show them again when you are back at this computer.</source>
        <translation>يستمر الإرسال في هذه الأثناء. أظهرها من جديد عندما تعود إلى هذا الحاسوب.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln studies are on their way.</source>
        <translation>
            <numerusform>لا توجد دراسات في الطريق (%Ln).</numerusform>
            <numerusform>دراسة واحدة في الطريق.</numerusform>
            <numerusform>دراستان في الطريق.</numerusform>
            <numerusform>%Ln دراسات في الطريق.</numerusform>
            <numerusform>%Ln دراسة في الطريق.</numerusform>
            <numerusform>%Ln دراسة في الطريق.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>إظهارها من جديد</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in half a minute.</source>
        <translation>أرقام سرية خاطئة كثيرة. حاول من جديد بعد نصف دقيقة.</translation>
    </message>
    <message>
        <source>This is not the PIN. If it is forgotten, whoever looks after this computer can take it away: tricedesk forget-pin</source>
        <translation>هذا ليس الرقم السري. إذا نُسي، يمكن لمن يدير هذا الحاسوب أن يزيله: tricedesk forget-pin</translation>
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
    <name>MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Who messages are from</source>
        <translation>مُرسِل الرسائل</translation>
    </message>
    <message>
        <source>At most 20 letters, plain ones. A text begins with it.</source>
        <translation>20 حرفًا بسيطًا على الأكثر. تبدأ به الرسالة النصية.</translation>
    </message>
    <message>
        <source>the clinic&apos;s name</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>لا مكان</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Messages say everything again in it, below the page&apos;s language.</source>
        <translation>تعيد الرسائل كل شيء بها، تحت لغة الصفحة.</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>نص خاص</translation>
    </message>
    <message>
        <source>Empty: TriceDesk&apos;s own text</source>
        <translation>فارغ: نص TriceDesk</translation>
    </message>
    <message>
        <source>What the patient gets</source>
        <translation>ما تتلقاه المريضة</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Kind of message that is shown</source>
        <translation>نوع الرسالة المعروضة</translation>
    </message>
    <message>
        <source>Language of the message that is shown</source>
        <translation>لغة الرسالة المعروضة</translation>
    </message>
    <message>
        <source>Said where the page is in %1, the clinic&apos;s language; in other languages TriceDesk&apos;s own text goes out. It needs {link} and {code}, and may name %2.</source>
        <translation>يُستخدم حين تكون الصفحة بلغة العيادة %1؛ وباللغات الأخرى يُرسل نص TriceDesk. يلزمه {link} و{code}، وله أن يذكر %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are paid for</source>
        <translation>
            <numerusform>لا تُدفع أي رسالة (%Ln)</numerusform>
            <numerusform>تُدفع رسالة واحدة (%Ln)</numerusform>
            <numerusform>تُدفع رسالتان (%Ln)</numerusform>
            <numerusform>تُدفع %Ln رسائل</numerusform>
            <numerusform>تُدفع %Ln رسالة</numerusform>
            <numerusform>تُدفع %Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left in the last one</source>
        <translation>
            <numerusform>لم يبق حرف (%Ln) في الأخيرة</numerusform>
            <numerusform>بقي حرف واحد (%Ln) في الأخيرة</numerusform>
            <numerusform>بقي حرفان (%Ln) في الأخيرة</numerusform>
            <numerusform>بقيت %Ln أحرف في الأخيرة</numerusform>
            <numerusform>بقي %Ln حرفًا في الأخيرة</numerusform>
            <numerusform>بقي %Ln حرف في الأخيرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>These characters make it longer: %1</source>
        <translation>هذه الأحرف تطيلها: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>الموضوع: %1</translation>
    </message>
    <message>
        <source>Link and code are samples.</source>
        <translation>الرابط والرمز للعرض فقط.</translation>
    </message>
    <message>
        <source>Names and the second language are shown as they were saved last.</source>
        <translation>تظهر الأسماء واللغة الثانية كما حُفظت آخر مرة.</translation>
    </message>
    <message>
        <source>No connection: the preview can&apos;t be shown now.</source>
        <translation>لا اتصال: لا يمكن عرض المعاينة الآن.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to patients could not be delivered.</source>
        <translation>
            <numerusform>لا رسائل تعذّر تسليمها (%Ln).</numerusform>
            <numerusform>تعذّر تسليم رسالة واحدة إلى مريض.</numerusform>
            <numerusform>تعذّر تسليم رسالتين إلى مرضى.</numerusform>
            <numerusform>تعذّر تسليم %Ln رسائل إلى مرضى.</numerusform>
            <numerusform>تعذّر تسليم %Ln رسالة إلى مرضى.</numerusform>
            <numerusform>تعذّر تسليم %Ln رسالة إلى مرضى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln patients ask for their pictures again.</source>
        <translation>
            <numerusform>لا مرضى يطلبون صورهم من جديد (%Ln).</numerusform>
            <numerusform>مريض واحد يطلب صوره من جديد.</numerusform>
            <numerusform>مريضان يطلبان صورهما من جديد.</numerusform>
            <numerusform>%Ln مرضى يطلبون صورهم من جديد.</numerusform>
            <numerusform>%Ln مريضًا يطلبون صورهم من جديد.</numerusform>
            <numerusform>%Ln مريض يطلبون صورهم من جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other computers ask this one to send %Ln studies again.</source>
        <translation>
            <numerusform>لا دراسات تطلب حواسيب أخرى إعادة إرسالها (%Ln).</numerusform>
            <numerusform>حاسوب آخر يطلب من هذا إعادة إرسال دراسة.</numerusform>
            <numerusform>حواسيب أخرى تطلب من هذا إعادة إرسال دراستين.</numerusform>
            <numerusform>حواسيب أخرى تطلب من هذا إعادة إرسال %Ln دراسات.</numerusform>
            <numerusform>حواسيب أخرى تطلب من هذا إعادة إرسال %Ln دراسة.</numerusform>
            <numerusform>حواسيب أخرى تطلب من هذا إعادة إرسال %Ln دراسة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages were opened.</source>
        <translation>
            <numerusform>لم تُفتح أي صفحة (%Ln).</numerusform>
            <numerusform>فُتحت صفحة واحدة.</numerusform>
            <numerusform>فُتحت صفحتان.</numerusform>
            <numerusform>فُتحت %Ln صفحات.</numerusform>
            <numerusform>فُتحت %Ln صفحة.</numerusform>
            <numerusform>فُتحت %Ln صفحة.</numerusform>
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
        <source>It goes out through another TriceDesk on this computer.</source>
        <translation>يُرسَل عبر TriceDesk آخر على هذا الحاسوب.</translation>
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
        <source>It goes out by itself as soon as that is settled.</source>
        <translation>سيُرسَل من تلقاء نفسه حين يُحلّ ذلك.</translation>
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
        <source>Held up</source>
        <translation>متوقف</translation>
    </message>
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
        <source>Make a one-time code at a computer of the clinic that is paired already, or ask your administrator for one. It is good for ten minutes. Address and code may be pasted together.</source>
        <translation>أنشئ رمزًا لمرة واحدة في حاسوب مرتبط بالعيادة من قبل، أو اطلبه من المسؤول. يصلح الرمز عشر دقائق. يمكن لصق العنوان والرمز معًا.</translation>
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
    <name>PairSheet</name>
    <message>
        <source>Pair a workstation</source>
        <translation>ربط محطة</translation>
    </message>
    <message>
        <source>At the new computer, start TriceDesk and type this code where it asks for it, or scan it there with a barcode scanner.</source>
        <translation>في الحاسوب الجديد شغّل TriceDesk واكتب هذا الرمز حيث يطلبه، أو امسحه هناك بقارئ رموز.</translation>
    </message>
    <message>
        <source>The server&apos;s address is %1; the picture holds both.</source>
        <translation>عنوان الخادم هو %1؛ والصورة تتضمن الاثنين.</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>رمز الربط</translation>
    </message>
    <message>
        <source>The pairing code as a QR code</source>
        <translation>رمز الربط على شكل رمز QR</translation>
    </message>
    <message>
        <source>Good once, until %1.</source>
        <translation>يصلح مرة واحدة، حتى %1.</translation>
    </message>
    <message>
        <source>This computer has not the clinic&apos;s key: the new one shows names once the recovery key is entered there.</source>
        <translation>ليس لدى هذا الحاسوب مفتاح العيادة: يُظهر الجديد الأسماء حين يُدخل فيه مفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>Making a code…</source>
        <translation>جارٍ إنشاء رمز…</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Another password</source>
        <translation>كلمة مرور أخرى</translation>
    </message>
    <message>
        <source>Where else you are signed in, that ends.</source>
        <translation>تنتهي جلساتك الأخرى.</translation>
    </message>
    <message>
        <source>Your password of now</source>
        <translation>كلمة مرورك الحالية</translation>
    </message>
    <message>
        <source>New password: at least 10 characters, with a letter and a number</source>
        <translation>كلمة مرور جديدة: 10 أحرف على الأقل، فيها حرف ورقم</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>كلمتا المرور مختلفتان. اكتبهما من جديد.</translation>
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
        <source>The patient will choose a password at the first visit.</source>
        <translation>سيختار المريض كلمة مرور عند أول زيارة.</translation>
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
    <name>PracticeSheet</name>
    <message>
        <source>The message was not delivered. Check the contact, under Sent.</source>
        <translation>لم تُسلَّم الرسالة. تحقق من جهة الاتصال في «المُرسَل».</translation>
    </message>
    <message>
        <source>The picture could not be made. Everything else goes on.</source>
        <translation>تعذّر إنشاء الصورة. كل ما عداها مستمر.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Send a picture to yourself</source>
        <translation>أرسل صورة إلى نفسك</translation>
    </message>
    <message>
        <source>It is made up, and goes the way of every other: cleaned here, sent, opened on a phone. Its page closes tomorrow.</source>
        <translation>هي صورة مصطنعة وتسلك طريق كل صورة: تُنظَّف هنا ثم تُرسَل وتُفتح على هاتف. تُغلق صفحتها غدًا.</translation>
    </message>
    <message>
        <source>A name stood above this picture. It is gone: what you see here is what is sent.</source>
        <translation>كان فوق هذه الصورة اسم وقد أُزيل: ما تراه هنا هو ما يُرسَل.</translation>
    </message>
    <message>
        <source>The picture is being cleaned…</source>
        <translation>يجري تنظيف الصورة…</translation>
    </message>
    <message>
        <source>The picture that is sent</source>
        <translation>الصورة التي تُرسَل</translation>
    </message>
    <message>
        <source>Your mobile number</source>
        <translation>رقم هاتفك المحمول</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>بريدك الإلكتروني</translation>
    </message>
    <message>
        <source>Sent. Open the message on your phone: a patient gets the same.</source>
        <translation>أُرسلت. افتح الرسالة على هاتفك: يتلقى المريض مثلها.</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>في الطريق…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Send it to me</source>
        <translation>أرسلها إليّ</translation>
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
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1، غير محفوظ</translation>
    </message>
    <message>
        <source>Some changes are not saved.</source>
        <translation>بعض التغييرات غير محفوظة.</translation>
    </message>
    <message>
        <source>They are lost if you close the preferences now.</source>
        <translation>تضيع إن أغلقت التفضيلات الآن.</translation>
    </message>
    <message>
        <source>Go on changing</source>
        <translation>متابعة التغيير</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>إغلاق دون حفظ</translation>
    </message>
    <message>
        <source>No connection to the server. What you have typed is kept here.</source>
        <translation>لا اتصال بالخادم. ما كتبته محفوظ هنا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
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
        <source>This computer is no longer paired with %1. Pair it again to send.</source>
        <translation>لم يعد هذا الحاسوب مرتبطًا بعيادة %1. اربطه من جديد لترسل.</translation>
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
        <source>Pair again…</source>
        <translation>ربط من جديد…</translation>
    </message>
    <message>
        <source>Enter the recovery key…</source>
        <translation>إدخال مفتاح الاسترداد…</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>صفحات التفضيلات</translation>
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
        <source>Show the list (F9)</source>
        <translation>إظهار القائمة (F9)</translation>
    </message>
    <message>
        <source>Hide the list (F9)</source>
        <translation>إخفاء القائمة (F9)</translation>
    </message>
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
    <name>Reason</name>
    <message>
        <source>A newer page took this one&apos;s place {when}. Go on there.</source>
        <translation>حلّت صفحة أحدث محلّ هذه {when}. تابع هناك.</translation>
    </message>
    <message>
        <source>The patient deleted the pictures {when}, with the code in the message. Send the study again if that was a mistake.</source>
        <translation>حذف المريض الصور {when} بالرمز الموجود في الرسالة. أرسل الدراسة من جديد إن كان ذلك خطأً.</translation>
    </message>
    <message>
        <source>The clinic took this sending back {when}. Send the study again if the patient needs it.</source>
        <translation>سحبت العيادة هذا الإرسال {when}. أرسل الدراسة من جديد إن احتاجها المريض.</translation>
    </message>
    <message>
        <source>The page closed on {until}, and its pictures are erased. Send the study again.</source>
        <translation>أُغلقت الصفحة في {until} ومُسحت صورها. أرسل الدراسة من جديد.</translation>
    </message>
    <message>
        <source>The clinic closed this page {when}. Open it again, and its link works as before.</source>
        <translation>أغلقت العيادة هذه الصفحة {when}. افتحها من جديد فيعمل رابطها كما كان.</translation>
    </message>
    <message>
        <source>Pictures of this page are gone from the server&apos;s storage. Send the study again.</source>
        <translation>فُقدت صور هذه الصفحة من مخزن الخادم. أرسل الدراسة من جديد.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered, the last one {when}: this link takes no more for a day. Tell the patient the Patient Link Code, and send a new link.</source>
        <translation>أُدخلت رموز خاطئة كثيرة، آخرها {when}: لا يقبل هذا الرابط المزيد ليوم واحد. أخبر المريض برمز رابط المريض وأرسل رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>Too many wrong passwords were entered, the last one {when}. Reset the password: the patient then chooses a new one.</source>
        <translation>أُدخلت كلمات مرور خاطئة كثيرة، آخرها {when}. أعد تعيين كلمة المرور: يختار المريض بعدها كلمة جديدة.</translation>
    </message>
    <message>
        <source>The e-mail to {contact} came back. Check the address, then send it again.</source>
        <translation>عاد البريد المرسل إلى {contact}. تحقق من العنوان ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>The e-mail to {contact} was not delivered. Check the address, then send it again.</source>
        <translation>لم يصل البريد إلى {contact}. تحقق من العنوان ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>The text to {contact} was not delivered. Check the number, then send it again.</source>
        <translation>لم تصل الرسالة النصية إلى {contact}. تحقق من الرقم ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>A wrong code was entered {when}. Tell the patient the Patient Link Code: it is not in the message, and the four digits there only delete. A new link begins the tries anew.</source>
        <translation>أُدخل رمز خاطئ {when}. أخبر المريض برمز رابط المريض: ليس في الرسالة، والأرقام الأربعة فيها للحذف فقط. يبدأ الرابط الجديد المحاولات من جديد.</translation>
    </message>
    <message>
        <source>A wrong password was entered {when}. Reset the password: the patient then chooses a new one.</source>
        <translation>أُدخلت كلمة مرور خاطئة {when}. أعد تعيين كلمة المرور: يختار المريض بعدها كلمة جديدة.</translation>
    </message>
    <message>
        <source>Ten wrong delete codes were entered, the last one {when}. The pictures can still be seen. Send a new link: it comes with a new delete code.</source>
        <translation>أُدخلت عشرة رموز حذف خاطئة، آخرها {when}. ما زال يمكن رؤية الصور. أرسل رابطًا جديدًا: يأتي معه رمز حذف جديد.</translation>
    </message>
    <message>
        <source>A wrong delete code was entered {when}. Tell the patient the right one.</source>
        <translation>أُدخل رمز حذف خاطئ {when}. أخبر المريض بالرمز الصحيح.</translation>
    </message>
    <message>
        <source>The message is on its way. Copy the link if the patient waits beside you.</source>
        <translation>الرسالة في الطريق. انسخ الرابط إن كان المريض ينتظر بجانبك.</translation>
    </message>
    <message>
        <source>The message could not go out {when}. The server tries again by itself. Copy the link if the patient can&apos;t wait.</source>
        <translation>تعذّر إرسال الرسالة {when}. يعيد الخادم المحاولة تلقائيًا. انسخ الرابط إن كان المريض لا يستطيع الانتظار.</translation>
    </message>
    <message>
        <source>Nobody has opened the page yet. Ask the patient to look for the message, among junk mail too, or send it again.</source>
        <translation>لم يفتح أحد الصفحة بعد. اطلب من المريض البحث عن الرسالة، حتى في البريد غير المرغوب، أو أعد الإرسال.</translation>
    </message>
    <message>
        <source>The page was opened {when}, and closes on {until}. Extend it if the patient needs longer.</source>
        <translation>فُتحت الصفحة {when} وتُغلق في {until}. مدّدها إن احتاج المريض وقتًا أطول.</translation>
    </message>
    <message>
        <source>The patient can open the page: it was opened {when}. If the link is lost, send it again.</source>
        <translation>يستطيع المريض فتح الصفحة: فُتحت {when}. إن فُقد الرابط فأعد إرساله.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Looked at.</source>
        <translation>تمت مراجعتها.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln more pictures of this machine.</source>
        <translation>
            <numerusform>لا صور أخرى لفحصها من هذا الجهاز.</numerusform>
            <numerusform>افحص صورة واحدة أخرى من هذا الجهاز.</numerusform>
            <numerusform>افحص صورتين أخريين من هذا الجهاز.</numerusform>
            <numerusform>افحص %Ln صور أخرى من هذا الجهاز.</numerusform>
            <numerusform>افحص %Ln صورة أخرى من هذا الجهاز.</numerusform>
            <numerusform>افحص %Ln صورة أخرى من هذا الجهاز.</numerusform>
        </translation>
    </message>
    <message>
        <source>You changed what is covered. Look at it once more.</source>
        <translation>غيّرت ما يُغطّى. انظر إليها مرة أخرى.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>رسم</translation>
    </message>
    <message>
        <source>Use for this machine (%1)</source>
        <translation>استخدامه لهذا الجهاز (%1)</translation>
    </message>
    <message>
        <source>Use for this machine</source>
        <translation>استخدامه لهذا الجهاز</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>سبب آخر</numerusform>
            <numerusform>سببان آخران</numerusform>
            <numerusform>%Ln أسباب أخرى</numerusform>
            <numerusform>%Ln سببًا آخر</numerusform>
            <numerusform>%Ln سبب آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Play the clip once through.</source>
        <translation>شغّل المقطع مرة كاملة.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename %1</source>
        <translation>تغيير اسم %1</translation>
    </message>
    <message>
        <source>All desks show the new name.</source>
        <translation>تُظهر كل المكاتب الاسم الجديد.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
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
            <numerusform>%Ln صورة</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>أُرسلت في {day}</translation>
    </message>
    <message>
        <source>asked by {desk}</source>
        <translation>بطلب من {desk}</translation>
    </message>
    <message numerus="yes">
        <source>asked %Ln times</source>
        <translation>
            <numerusform>طُلبت %Ln مرة</numerusform>
            <numerusform>طُلبت مرة واحدة</numerusform>
            <numerusform>طُلبت مرتين</numerusform>
            <numerusform>طُلبت %Ln مرات</numerusform>
            <numerusform>طُلبت %Ln مرة</numerusform>
            <numerusform>طُلبت %Ln مرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>{desk} asked {when} for this study, which this desk sent.</source>
        <translation>طلب {desk} هذه الدراسة {when}، وهذا المكتب هو من أرسلها.</translation>
    </message>
    <message>
        <source>The patient asked for the pictures again {when}.</source>
        <translation>طلب المريض الصور من جديد {when}.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>ليس الآن…</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>إظهار الصفحة</translation>
    </message>
    <message>
        <source>Nobody asks for anything.</source>
        <translation>لا يطلب أحد شيئًا.</translation>
    </message>
    <message>
        <source>When a page has ended, its patient can ask for the pictures again. That stands here.</source>
        <translation>عندما تنتهي صفحة يمكن للمريض طلب الصور من جديد. ويظهر ذلك هنا.</translation>
    </message>
</context>
<context>
    <name>ResendSheet</name>
    <message>
        <source>this patient</source>
        <translation>هذا المريض</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>الإرسال من جديد</translation>
    </message>
    <message>
        <source>Send %1 the link again</source>
        <translation>إعادة إرسال الرابط إلى %1</translation>
    </message>
    <message>
        <source>The same page, with a new link and a new delete code.</source>
        <translation>الصفحة نفسها برابط جديد ورمز حذف جديد.</translation>
    </message>
    <message>
        <source>Send %1 the pictures again</source>
        <translation>إرسال الصور من جديد إلى %1</translation>
    </message>
    <message>
        <source>A new page with the same pictures. What was looked at needs no second look.</source>
        <translation>صفحة جديدة بالصور نفسها. ما نُظر إليه لا يحتاج إلى نظرة ثانية.</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>رقم الجوال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>The old link</source>
        <translation>الرابط القديم</translation>
    </message>
    <message>
        <source>goes on working</source>
        <translation>يبقى يعمل</translation>
    </message>
    <message>
        <source>stops working at once</source>
        <translation>يتوقف عن العمل فورًا</translation>
    </message>
    <message>
        <source>It went to another contact, so it stops working.</source>
        <translation>أُرسل إلى جهة اتصال أخرى، لذا يتوقف عن العمل.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>Send to %1 and %2</source>
        <translation>إرسال إلى %1 و%2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>إرسال إلى %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>%1 was used today for another patient. Check it.</source>
        <translation>استُخدم %1 اليوم لمريض آخر. تحقق منه.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>This is not a whole recovery key.</source>
        <translation>هذا ليس مفتاح استرداد كاملاً.</translation>
    </message>
    <message>
        <source>It has %1 letters and digits in groups of four; %2 were typed.</source>
        <translation>يتكوّن من %1 حرفًا ورقمًا في مجموعات من أربعة؛ كُتب منها %2.</translation>
    </message>
    <message>
        <source>Type all of it from the printed sheet.</source>
        <translation>اكتبه كاملاً من الورقة المطبوعة.</translation>
    </message>
    <message>
        <source>The recovery key has a typing mistake.</source>
        <translation>في مفتاح الاسترداد خطأ كتابي.</translation>
    </message>
    <message>
        <source>Its letters and digits don&apos;t fit together.</source>
        <translation>حروفه وأرقامه لا تتوافق معًا.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet.</source>
        <translation>قارنه بالورقة المطبوعة.</translation>
    </message>
    <message>
        <source>This pairing code does not open the account&apos;s key.</source>
        <translation>رمز الاقتران هذا لا يفتح مفتاح الحساب.</translation>
    </message>
    <message>
        <source>It may be mistyped, or of another clinic.</source>
        <translation>قد يكون مكتوبًا خطأً، أو تابعًا لعيادة أخرى.</translation>
    </message>
    <message>
        <source>Make a new code at a paired desk and type all of it.</source>
        <translation>أنشئ رمزًا جديدًا على محطة مقترنة واكتبه كاملاً.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s keys can&apos;t be read or kept on this computer.</source>
        <translation>لا يمكن قراءة مفاتيح TriceDesk أو حفظها على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Restore TriceDesk&apos;s settings folder from a backup, or pair this computer anew in an empty home.</source>
        <translation>استعد مجلد إعدادات TriceDesk من نسخة احتياطية، أو اقرن هذا الحاسوب من جديد بمجلد فارغ.</translation>
    </message>
    <message>
        <source>A record of this computer can&apos;t be opened.</source>
        <translation>لا يمكن فتح سجل من سجلات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It was sealed by another computer or user, or is damaged.</source>
        <translation>ختمه حاسوب أو مستخدم آخر، أو هو تالف.</translation>
    </message>
    <message>
        <source>Restore TriceDesk&apos;s data and its keys from the same backup.</source>
        <translation>استعد بيانات TriceDesk ومفاتيحه من النسخة الاحتياطية نفسها.</translation>
    </message>
    <message>
        <source>The keys of this computer are in use.</source>
        <translation>مفاتيح هذا الحاسوب قيد الاستخدام.</translation>
    </message>
    <message>
        <source>Close the other TriceDesk and try again.</source>
        <translation>أغلق نسخة TriceDesk الأخرى وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The computer&apos;s password store can&apos;t be used.</source>
        <translation>لا يمكن استخدام مخزن كلمات المرور في الحاسوب.</translation>
    </message>
    <message>
        <source>It holds TriceDesk&apos;s keys, and did not answer (%1).</source>
        <translation>يحفظ مفاتيح TriceDesk ولم يستجب (%1).</translation>
    </message>
    <message>
        <source>Unlock it (sign in to the desktop), then start TriceDesk again.</source>
        <translation>افتح قفله (سجّل الدخول إلى سطح المكتب)، ثم شغّل TriceDesk مجددًا.</translation>
    </message>
    <message>
        <source>A frame is damaged.</source>
        <translation>أحد الإطارات تالف.</translation>
    </message>
    <message>
        <source>The picture&apos;s colours are of a kind that TriceDesk can&apos;t read.</source>
        <translation>ألوان الصورة من نوع لا يستطيع TriceDesk قراءته.</translation>
    </message>
    <message>
        <source>The picture is stored in a way that TriceDesk can&apos;t read.</source>
        <translation>الصورة محفوظة بطريقة لا يستطيع TriceDesk قراءتها.</translation>
    </message>
    <message>
        <source>Transfer syntax %1.</source>
        <translation>صيغة النقل %1.</translation>
    </message>
    <message>
        <source>It is of another size than the header says.</source>
        <translation>حجمها غير ما تقوله الترويسة.</translation>
    </message>
    <message>
        <source>Its run lengths don&apos;t fill the picture.</source>
        <translation>بياناتها المضغوطة لا تملأ الصورة.</translation>
    </message>
    <message>
        <source>It ends before the picture does.</source>
        <translation>تنتهي قبل نهاية الصورة.</translation>
    </message>
    <message>
        <source>It has other colours than the header says.</source>
        <translation>ألوانها غير ما تقوله الترويسة.</translation>
    </message>
    <message>
        <source>It is of another depth than the header says.</source>
        <translation>عمقها غير ما تقوله الترويسة.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be opened.</source>
        <translation>لا يمكن فتح المجلد.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The picture has no size.</source>
        <translation>ليس للصورة حجم.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>الصورة أكبر من اللازم.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels; at most %3 megapixels are read.</source>
        <translation>%1 × %2 بكسل؛ يُقرأ %3 ميغابكسل على الأكثر.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>تعذّر فتح الملف.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
        <source>Its reader gave no sensible answer.</source>
        <translation>لم يُعطِ قارئه جوابًا مفهومًا.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>هذا ليس ملفًا.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>الملف أكبر من اللازم.</translation>
    </message>
    <message>
        <source>It grows beyond %1 MB.</source>
        <translation>يتجاوز %1 ميغابايت.</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its content does.</source>
        <translation>الملف مقطوع: ينتهي قبل محتواه.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>الملف تالف.</translation>
    </message>
    <message>
        <source>It can&apos;t be told which of its fragments make up which frame.</source>
        <translation>لا يُعرف أيّ أجزائه يكوّن أيّ إطار.</translation>
    </message>
    <message>
        <source>The document is no PDF.</source>
        <translation>المستند ليس ملف PDF.</translation>
    </message>
    <message>
        <source>The document is too large.</source>
        <translation>المستند كبير جدًا.</translation>
    </message>
    <message>
        <source>A frame is missing.</source>
        <translation>أحد الإطارات مفقود.</translation>
    </message>
    <message>
        <source>The file holds fewer than it says.</source>
        <translation>يحوي الملف أقل مما يقول.</translation>
    </message>
    <message>
        <source>It holds more frames than it says.</source>
        <translation>يحوي صورًا أكثر مما يقول.</translation>
    </message>
    <message>
        <source>A frame is empty or too large.</source>
        <translation>أحد الإطارات فارغ أو أكبر من اللازم.</translation>
    </message>
    <message>
        <source>The file is cut short.</source>
        <translation>الملف مقطوع.</translation>
    </message>
    <message>
        <source>A frame ends before it should.</source>
        <translation>أحد الإطارات ينتهي قبل أوانه.</translation>
    </message>
    <message>
        <source>No frame of it is whole.</source>
        <translation>ليس فيه إطار كامل.</translation>
    </message>
    <message>
        <source>Its pixels are not where they should be.</source>
        <translation>بكسلاته ليست حيث ينبغي.</translation>
    </message>
    <message>
        <source>Its offset table is too large.</source>
        <translation>جدول مواضعه أكبر من اللازم.</translation>
    </message>
    <message>
        <source>The file holds too many fragments.</source>
        <translation>يحوي الملف أجزاءً أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>لا يحوي الملف صورة.</translation>
    </message>
    <message>
        <source>The picture&apos;s values are no whole numbers; TriceDesk can&apos;t show them.</source>
        <translation>قيم الصورة ليست أعدادًا صحيحة؛ لا يستطيع TriceDesk عرضها.</translation>
    </message>
    <message>
        <source>Its pixels aren&apos;t stored as it says.</source>
        <translation>بكسلاته غير محفوظة كما يقول.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels.</source>
        <translation>%1 × %2 بكسل.</translation>
    </message>
    <message>
        <source>The picture&apos;s values are of a size that TriceDesk can&apos;t read.</source>
        <translation>قيم الصورة بحجم لا يستطيع TriceDesk قراءته.</translation>
    </message>
    <message>
        <source>%1 values of %2 bits a pixel.</source>
        <translation>%1 قيم من %2 بت لكل بكسل.</translation>
    </message>
    <message>
        <source>Its colours contradict each other.</source>
        <translation>ألوانه متناقضة.</translation>
    </message>
    <message>
        <source>Its colours contradict its size.</source>
        <translation>ألوانه تناقض حجمه.</translation>
    </message>
    <message>
        <source>Its %1 makes no sense.</source>
        <translation>قيمة %1 فيه بلا معنى.</translation>
    </message>
    <message>
        <source>The file has changed.</source>
        <translation>تغيّر الملف.</translation>
    </message>
    <message>
        <source>Scan the folder again.</source>
        <translation>افحص المجلد مجددًا.</translation>
    </message>
    <message>
        <source>A draft can&apos;t be kept on this computer.</source>
        <translation>لا يمكن حفظ مسودة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>أفسح مساحة على القرص ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The part of TriceDesk that runs apart (%1) could not start.</source>
        <translation>تعذّر تشغيل الجزء المنفصل من TriceDesk (%1).</translation>
    </message>
    <message>
        <source>Install TriceDesk again; if that doesn&apos;t help, tell us.</source>
        <translation>ثبّت TriceDesk مجددًا؛ وإن لم ينفع ذلك فأخبرنا.</translation>
    </message>
    <message>
        <source>The program that reads it stopped on it.</source>
        <translation>توقف عنده البرنامج الذي يقرؤه.</translation>
    </message>
    <message>
        <source>The file took too long to read.</source>
        <translation>استغرقت قراءة الملف وقتًا أطول من اللازم.</translation>
    </message>
    <message>
        <source>Given up after %1 seconds.</source>
        <translation>تُرك بعد %1 ثانية.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records were sealed with other keys than this computer has.</source>
        <translation>خُتمت سجلات TriceDesk بمفاتيح غير التي على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The data comes from another computer or user, or the keys were lost.</source>
        <translation>البيانات من حاسوب أو مستخدم آخر، أو ضاعت المفاتيح.</translation>
    </message>
    <message>
        <source>Restore data and settings from the same backup, or start with an empty home and pair again.</source>
        <translation>استعد البيانات والإعدادات من النسخة الاحتياطية نفسها، أو ابدأ بمجلد فارغ واقرن من جديد.</translation>
    </message>
    <message>
        <source>A record of this computer is not what it says it is.</source>
        <translation>أحد سجلات هذا الحاسوب ليس ما يقول إنه.</translation>
    </message>
    <message>
        <source>It was tampered with.</source>
        <translation>جرى العبث به.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be read or written.</source>
        <translation>لا يمكن قراءة سجلات TriceDesk أو كتابتها.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there. Nothing that was queued is lost.</source>
        <translation>أفسح مساحة على القرص، أو امنح نفسك حق الكتابة هناك. لا يضيع شيء مما في قائمة الإرسال.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be used.</source>
        <translation>لا يمكن استخدام سجلات TriceDesk.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>TriceDesk can&apos;t write its records in %1.</source>
        <translation>لا يستطيع TriceDesk كتابة سجلاته في %1.</translation>
    </message>
    <message>
        <source>Make room on the disk. Nothing that was queued is lost; it goes on by itself.</source>
        <translation>أفسح مساحة على القرص. لا يضيع شيء مما في قائمة الإرسال، ويُستأنف من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records are damaged.</source>
        <translation>سجلات TriceDesk تالفة.</translation>
    </message>
    <message>
        <source>%1 is not a whole database.</source>
        <translation>%1 ليست قاعدة بيانات كاملة.</translation>
    </message>
    <message>
        <source>Move it away and put a backup of it in its place (there may be a %1.v1 beside it).</source>
        <translation>انقلها وضع مكانها نسخة احتياطية (قد تجد %1.v1 بجانبها).</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records are in use.</source>
        <translation>سجلات TriceDesk قيد الاستخدام.</translation>
    </message>
    <message>
        <source>Another program has held %1 for more than %2 seconds.</source>
        <translation>يحتجز برنامج آخر %1 منذ أكثر من %2 ثانية.</translation>
    </message>
    <message>
        <source>Close the other TriceDesk or the backup program, then try again.</source>
        <translation>أغلق نسخة TriceDesk الأخرى أو برنامج النسخ الاحتياطي ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be opened for writing.</source>
        <translation>لا يمكن فتح سجلات TriceDesk للكتابة.</translation>
    </message>
    <message>
        <source>%1 or its folder is read-only for you.</source>
        <translation>%1 أو مجلده متاح لك للقراءة فقط.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there.</source>
        <translation>امنح نفسك حق الكتابة هناك.</translation>
    </message>
    <message>
        <source>The disk failed while TriceDesk&apos;s records were read or written.</source>
        <translation>تعطّل القرص أثناء قراءة سجلات TriceDesk أو كتابتها.</translation>
    </message>
    <message>
        <source>Check the disk and its cable. What was queued before is kept.</source>
        <translation>افحص القرص وكابله. ما كان في قائمة الإرسال محفوظ.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be kept here.</source>
        <translation>لا يمكن حفظ سجلات TriceDesk هنا.</translation>
    </message>
    <message>
        <source>%1 is on a kind of disk that can&apos;t keep them safe (a network share?).</source>
        <translation>%1 على نوع من الأقراص لا يحفظها بأمان (مجلد على الشبكة؟).</translation>
    </message>
    <message>
        <source>Let TriceDesk keep its data on this computer&apos;s own disk.</source>
        <translation>دع TriceDesk يحفظ بياناته على قرص هذا الحاسوب نفسه.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records would not survive a power cut.</source>
        <translation>لن تنجو سجلات TriceDesk من انقطاع الكهرباء.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records were written by a newer version.</source>
        <translation>كتب سجلات TriceDesk إصدار أحدث.</translation>
    </message>
    <message>
        <source>Install the newest TriceDesk on this computer.</source>
        <translation>ثبّت أحدث إصدار من TriceDesk على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no such sending in the outbox.</source>
        <translation>لا يوجد إرسال كهذا في صندوق الصادر.</translation>
    </message>
    <message>
        <source>A picture changed while it was being queued.</source>
        <translation>تغيّرت صورة أثناء إضافتها إلى قائمة الإرسال.</translation>
    </message>
    <message>
        <source>File %1 is not the one that was shown.</source>
        <translation>الملف %1 ليس هو الذي عُرض.</translation>
    </message>
    <message>
        <source>Open the study again, look at the pictures, and send it again.</source>
        <translation>افتح الدراسة مجددًا وانظر إلى الصور ثم أرسلها مرة أخرى.</translation>
    </message>
    <message>
        <source>Another TriceDesk is queueing a study at this moment.</source>
        <translation>نسخة أخرى من TriceDesk تضيف دراسة إلى قائمة الإرسال الآن.</translation>
    </message>
    <message>
        <source>Send this one again when the other is queued.</source>
        <translation>أرسل هذه مجددًا بعد إضافة الأخرى.</translation>
    </message>
    <message>
        <source>This picture can&apos;t be sent.</source>
        <translation>لا يمكن إرسال هذه الصورة.</translation>
    </message>
    <message>
        <source>There is no picture to send.</source>
        <translation>لا توجد صورة لإرسالها.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>اختر واحدة على الأقل.</translation>
    </message>
    <message>
        <source>These are too many pictures for one sending.</source>
        <translation>هذه صور أكثر مما يسعه إرسال واحد.</translation>
    </message>
    <message>
        <source>They make %1 files; at most %2 can go together.</source>
        <translation>تكوّن %1 ملفًا؛ يمكن إرسال %2 معًا على الأكثر.</translation>
    </message>
    <message>
        <source>Send them in two.</source>
        <translation>أرسلها على دفعتين.</translation>
    </message>
    <message>
        <source>A file changed after it was made.</source>
        <translation>تغيّر ملف بعد إنشائه.</translation>
    </message>
    <message>
        <source>It is not what was looked at.</source>
        <translation>ليس هو ما نُظر إليه.</translation>
    </message>
    <message>
        <source>Prepare the study again.</source>
        <translation>جهّز الدراسة مجددًا.</translation>
    </message>
    <message>
        <source>This attachment is no JPEG, PNG or PDF.</source>
        <translation>هذا المرفق ليس JPEG ولا PNG ولا PDF.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>استبعده.</translation>
    </message>
    <message>
        <source>This attachment is too large.</source>
        <translation>هذا المرفق أكبر من اللازم.</translation>
    </message>
    <message>
        <source>TriceDesk can&apos;t make its own folder.</source>
        <translation>لا يستطيع TriceDesk إنشاء مجلده.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا يوجد ما يُرسل.</translation>
    </message>
    <message>
        <source>No picture of this study has been looked at.</source>
        <translation>لم يُنظر إلى أي صورة من هذه الدراسة.</translation>
    </message>
    <message>
        <source>None of its pictures can be cleaned.</source>
        <translation>لا يمكن تنظيف أي من صورها.</translation>
    </message>
    <message>
        <source>%1 is not a server&apos;s address.</source>
        <translation>%1 ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>Write it like https://pictures.example.org.</source>
        <translation>اكتبه هكذا: https://pictures.example.org.</translation>
    </message>
    <message>
        <source>The server&apos;s address must begin with https://.</source>
        <translation>يجب أن يبدأ عنوان الخادم بـ https://.</translation>
    </message>
    <message>
        <source>Over plain http, contacts and the workstation&apos;s token could be read on the way.</source>
        <translation>عبر http غير المشفّر يمكن أن تُقرأ جهات الاتصال ورمز المحطة في الطريق.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be read.</source>
        <translation>لا يمكن قراءة الإعدادات.</translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation>ملف الإعدادات تالف.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved.</source>
        <translation>لا يمكن حفظ الإعدادات.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there.</source>
        <translation>أفسح مساحة على القرص، أو امنح نفسك حق الكتابة هناك.</translation>
    </message>
    <message>
        <source>The setting can&apos;t be used.</source>
        <translation>لا يمكن استخدام هذا الإعداد.</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place.</source>
        <translation>يجيب شيء آخر مكان الخادم.</translation>
    </message>
    <message>
        <source>It may be a network&apos;s sign-in page, or the address is not a TriceDesk server&apos;s.</source>
        <translation>قد تكون صفحة الدخول إلى شبكة، أو أن العنوان ليس لخادم TriceDesk.</translation>
    </message>
    <message>
        <source>Open a web page in a browser to sign in to the network, or check the server&apos;s address.</source>
        <translation>افتح صفحة في متصفح لتسجيل الدخول إلى الشبكة، أو راجع عنوان الخادم.</translation>
    </message>
    <message>
        <source>The server can&apos;t take it now.</source>
        <translation>لا يستطيع الخادم استلامه الآن.</translation>
    </message>
    <message>
        <source>What waits here goes out by itself later.</source>
        <translation>ما ينتظر هنا يُرسل من تلقاء نفسه لاحقًا.</translation>
    </message>
    <message>
        <source>This computer is not paired with an account.</source>
        <translation>هذا الحاسوب غير مقترن بحساب.</translation>
    </message>
    <message>
        <source>Pair it with a code from your administrator.</source>
        <translation>اقرنه برمز من المسؤول لديك.</translation>
    </message>
    <message>
        <source>%1 was removed from the clinic&apos;s account.</source>
        <translation>أُزيل %1 من حساب العيادة.</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>لا يُرسَل شيء من هنا.</translation>
    </message>
    <message>
        <source>This workstation is not paired with an account.</source>
        <translation>محطة العمل هذه غير مقترنة بحساب.</translation>
    </message>
    <message>
        <source>Pair it again with a code from your administrator.</source>
        <translation>اقرنه من جديد برمز من المسؤول لديك.</translation>
    </message>
    <message>
        <source>This TriceDesk and the server don&apos;t fit together.</source>
        <translation>نسخة TriceDesk هذه والخادم لا يتوافقان.</translation>
    </message>
    <message>
        <source>The desk speaks version %1, the server %2.</source>
        <translation>تتكلم المحطة الإصدار %1 والخادم %2.</translation>
    </message>
    <message>
        <source>The server&apos;s identity can&apos;t be confirmed.</source>
        <translation>لا يمكن التحقق من هوية الخادم.</translation>
    </message>
    <message>
        <source>Its certificate is not one that this computer trusts. Nothing was sent.</source>
        <translation>شهادته ليست مما يثق به هذا الحاسوب. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, or ask whoever looks after the network.</source>
        <translation>راجع تاريخ هذا الحاسوب، أو اسأل من يتولى الشبكة.</translation>
    </message>
    <message>
        <source>The proxy can&apos;t be reached.</source>
        <translation>لا يمكن الوصول إلى الوكيل.</translation>
    </message>
    <message>
        <source>Check the proxy in the preferences of this computer.</source>
        <translation>راجع الوكيل في تفضيلات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No connection to the server.</source>
        <translation>لا اتصال بالخادم.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 لا يستجيب.</translation>
    </message>
    <message>
        <source>What waits here goes out by itself when the connection is back.</source>
        <translation>ما ينتظر هنا يُرسل من تلقاء نفسه عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>This is not a whole pairing code.</source>
        <translation>هذا ليس رمز اقتران كاملاً.</translation>
    </message>
    <message>
        <source>A code has %1 or %2 letters and digits; %3 were typed.</source>
        <translation>يتكوّن الرمز من %1 أو %2 حرفًا ورقمًا؛ كُتب منها %3.</translation>
    </message>
    <message>
        <source>Type all of it as it is shown at the other desk or by your administrator.</source>
        <translation>اكتبه كاملاً كما يظهر على المحطة الأخرى أو كما أعطاك إياه المسؤول.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account.</source>
        <translation>هذا ليس مفتاح استرداد هذا الحساب.</translation>
    </message>
    <message>
        <source>It is written rightly, but belongs to another account.</source>
        <translation>كُتب صحيحًا لكنه لحساب آخر.</translation>
    </message>
    <message>
        <source>Look for the sheet that was printed when this clinic&apos;s first desk was paired.</source>
        <translation>ابحث عن الورقة التي طُبعت عند اقتران أول محطة لهذه العيادة.</translation>
    </message>
    <message>
        <source>Give this computer a name of 1 to 80 characters.</source>
        <translation>أعطِ هذا الحاسوب اسمًا من 1 إلى 80 حرفًا.</translation>
    </message>
    <message>
        <source>For example: Cart 2.</source>
        <translation>مثلاً: عربة 2.</translation>
    </message>
    <message>
        <source>The pairing code has a typing mistake.</source>
        <translation>في رمز الاقتران خطأ كتابي.</translation>
    </message>
    <message>
        <source>Compare its last letters with the other desk&apos;s.</source>
        <translation>قارن حروفه الأخيرة بما على المحطة الأخرى.</translation>
    </message>
    <message>
        <source>The code brought another key than the account&apos;s.</source>
        <translation>جلب الرمز مفتاحًا غير مفتاح الحساب.</translation>
    </message>
    <message>
        <source>Labels made with it could be read by no other desk.</source>
        <translation>لن تستطيع أي محطة أخرى قراءة ما يُكتب به.</translation>
    </message>
    <message>
        <source>Make a new code at a paired desk.</source>
        <translation>أنشئ رمزًا جديدًا على محطة مقترنة.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>جواب الخادم بلا معنى.</translation>
    </message>
    <message>
        <source>It is asked again later. Nothing is lost.</source>
        <translation>سيُسأل مجددًا لاحقًا. لا يضيع شيء.</translation>
    </message>
    <message>
        <source>TriceDesk made a mistake while sending.</source>
        <translation>أخطأ TriceDesk أثناء الإرسال.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost.</source>
        <translation>لا يضيع شيء مما في قائمة الإرسال.</translation>
    </message>
    <message>
        <source>It tries again by itself. Tell your administrator if this stays.</source>
        <translation>يحاول مجددًا من تلقاء نفسه. أخبر المسؤول إن استمر ذلك.</translation>
    </message>
    <message>
        <source>The server did not do it.</source>
        <translation>لم ينفّذه الخادم.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>اطلبه مجددًا.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s own folder can&apos;t be written to.</source>
        <translation>لا يمكن الكتابة في مجلد TriceDesk.</translation>
    </message>
    <message>
        <source>Another TriceDesk is sending from this computer.</source>
        <translation>نسخة أخرى من TriceDesk ترسل من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What waits in the outbox goes out through the other one.</source>
        <translation>ما ينتظر في صندوق الصادر يُرسل عبر الأخرى.</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>لا يوجد أمر كهذا.</translation>
    </message>
    <message>
        <source>SQLite refused FULL.</source>
        <translation>رفض SQLite الوضع FULL.</translation>
    </message>
    <message>
        <source>TriceDesk made a mistake.</source>
        <translation>أخطأ TriceDesk.</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>لم يتغيّر شيء هنا.</translation>
    </message>
    <message>
        <source>This sign-up link is taken.</source>
        <translation>رابط التسجيل هذا مستخدم.</translation>
    </message>
    <message>
        <source>Make another one.</source>
        <translation>أنشئ غيره.</translation>
    </message>
    <message>
        <source>A name has no control characters.</source>
        <translation>لا أحرف تحكم في الاسم.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>اكتبه من جديد.</translation>
    </message>
    <message>
        <source>Someone signs in by this name already.</source>
        <translation>هناك من يسجّل الدخول بهذا الاسم.</translation>
    </message>
    <message>
        <source>Choose another sign-in name.</source>
        <translation>اختر اسم دخول آخر.</translation>
    </message>
    <message>
        <source>This is the clinic&apos;s only administrator.</source>
        <translation>هذا مسؤول العيادة الوحيد.</translation>
    </message>
    <message>
        <source>Invite another one first.</source>
        <translation>ادعُ غيره أولًا.</translation>
    </message>
    <message>
        <source>This sign-up link is not known here, was used, or is older than a week.</source>
        <translation>رابط التسجيل هذا غير معروف هنا، أو استُخدم، أو مضى عليه أكثر من أسبوع.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>اطلب رابطًا جديدًا ممن أرسله.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>كلمة المرور هذه سهلة التخمين.</translation>
    </message>
    <message>
        <source>Use at least one letter.</source>
        <translation>استخدم حرفًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Use at least one number.</source>
        <translation>استخدم رقمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>يستخدمها كثيرون.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>اختر غيرها.</translation>
    </message>
    <message>
        <source>Use %1 to %2 characters.</source>
        <translation>استخدم من %1 إلى %2 حرفًا.</translation>
    </message>
    <message>
        <source>Name or password is not right.</source>
        <translation>الاسم أو كلمة المرور غير صحيحين.</translation>
    </message>
    <message>
        <source>Check both.</source>
        <translation>راجع كليهما.</translation>
    </message>
    <message>
        <source>Capitals matter.</source>
        <translation>الأحرف الكبيرة مهمة.</translation>
    </message>
    <message>
        <source>This session&apos;s number is taken.</source>
        <translation>رقم هذه الجلسة مستخدم.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>سجّل الدخول مجددًا.</translation>
    </message>
    <message>
        <source>An administrator must sign in for this.</source>
        <translation>يلزم لهذا أن يسجّل مسؤول الدخول.</translation>
    </message>
    <message>
        <source>A session ends after %1 minutes without use.</source>
        <translation>تنتهي الجلسة بعد %1 دقائق دون استخدام.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>هذه ليست كلمة مرورك.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>اكتبها مجددًا.</translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation>محاولات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Try again in %1 minutes.</source>
        <translation>حاول مجددًا بعد %1 دقيقة.</translation>
    </message>
    <message>
        <source>Another administrator can still sign in.</source>
        <translation>يستطيع مسؤول آخر تسجيل الدخول.</translation>
    </message>
    <message>
        <source>A workstation&apos;s name has no control characters.</source>
        <translation>لا أحرف تحكم في اسم المحطة.</translation>
    </message>
    <message>
        <source>Retype it.</source>
        <translation>أعد كتابته.</translation>
    </message>
    <message>
        <source>This is the workstation that you sit at.</source>
        <translation>هذه المحطة التي تجلس إليها.</translation>
    </message>
    <message>
        <source>Remove it from another one.</source>
        <translation>أزلها من محطة أخرى.</translation>
    </message>
    <message>
        <source>This is not the clinic&apos;s name.</source>
        <translation>هذا ليس اسم العيادة.</translation>
    </message>
    <message>
        <source>Type it as it stands in the settings.</source>
        <translation>اكتبه كما في الإعدادات.</translation>
    </message>
    <message>
        <source>A code has no spaces around it.</source>
        <translation>لا مسافات حول الرمز.</translation>
    </message>
    <message>
        <source>Type it anew, without pasting.</source>
        <translation>اكتبه من جديد دون لصق.</translation>
    </message>
    <message>
        <source>A logo is a PNG or JPEG picture.</source>
        <translation>الشعار صورة PNG أو JPEG.</translation>
    </message>
    <message>
        <source>Save it as one of these, then try again.</source>
        <translation>احفظه بإحداهما ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>A logo has at most %1 by %2 pixels.</source>
        <translation>للشعار %1 في %2 بكسل على الأكثر.</translation>
    </message>
    <message>
        <source>Make it smaller, then try again.</source>
        <translation>صغّره ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The text message name has letters that text messages don&apos;t have.</source>
        <translation>في اسم الرسائل النصية أحرف لا تحتويها.</translation>
    </message>
    <message>
        <source>Use %1, for example.</source>
        <translation>استخدم %1 مثلًا.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own language is not among those offered.</source>
        <translation>لغة العيادة ليست من المعروضة.</translation>
    </message>
    <message>
        <source>Offer it too.</source>
        <translation>اعرضها أيضًا.</translation>
    </message>
    <message>
        <source>The address for answers is no mail address.</source>
        <translation>عنوان الردود ليس عنوان بريد.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>في النص أكثر من %1 حرف.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>اختصره.</translation>
    </message>
    <message>
        <source>The text holds characters that can&apos;t be seen.</source>
        <translation>في النص أحرف لا تُرى.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own text holds the Patient Link Code.</source>
        <translation>نص العيادة يحتوي Patient Link Code.</translation>
    </message>
    <message>
        <source>A code travels another way: whoever reads the message could open the page.</source>
        <translation>ينتقل الرمز بطريق آخر: من يقرأ الرسالة يستطيع فتح الصفحة.</translation>
    </message>
    <message>
        <source>Take it out of the text.</source>
        <translation>أزله من النص.</translation>
    </message>
    <message>
        <source>This is not a whole sign-up link.</source>
        <translation>هذا ليس رابط تسجيل كاملًا.</translation>
    </message>
    <message>
        <source>Copy all of it, from https:// to the last letter.</source>
        <translation>انسخه كله من https:// إلى آخر حرف.</translation>
    </message>
    <message>
        <source>A session ends after ten minutes without use.</source>
        <translation>تنتهي الجلسة بعد عشر دقائق دون استخدام.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>ينقص شيء.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>املأه.</translation>
    </message>
    <message>
        <source>This can&apos;t be a sign-in name.</source>
        <translation>لا يصلح هذا اسم دخول.</translation>
    </message>
    <message>
        <source>Use 2 to 80 small letters and digits, or a mail address.</source>
        <translation>استخدم من 2 إلى 80 حرفًا صغيرًا ورقمًا، أو عنوان بريد.</translation>
    </message>
    <message>
        <source>The name is missing or too long.</source>
        <translation>الاسم ناقص أو أطول من اللازم.</translation>
    </message>
    <message>
        <source>Enter 1 to 80 characters.</source>
        <translation>اكتب من 1 إلى 80 حرفًا.</translation>
    </message>
    <message>
        <source>The password is too short or too long.</source>
        <translation>كلمة المرور أقصر أو أطول من اللازم.</translation>
    </message>
    <message>
        <source>Use %1 to 128 characters, with a letter and a number.</source>
        <translation>استخدم من %1 إلى 128 حرفًا، فيها حرف ورقم.</translation>
    </message>
    <message>
        <source>Your current password is missing.</source>
        <translation>كلمة مرورك الحالية ناقصة.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>اكتبها.</translation>
    </message>
    <message>
        <source>There is no confirmed cover to export.</source>
        <translation>لا غطاء مؤكدًا للتصدير.</translation>
    </message>
    <message>
        <source>Look at more pictures first.</source>
        <translation>انظر إلى مزيد من الصور أولًا.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ليس ملفًا.</translation>
    </message>
    <message>
        <source>Name a file that another desk has exported.</source>
        <translation>اذكر ملفًا صدّره مكتب آخر.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>لا يمكن قراءة %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>لا يمكن كتابة %1.</translation>
    </message>
    <message>
        <source>This is no file of machine covers.</source>
        <translation>ليس هذا ملف أغطية أجهزة.</translation>
    </message>
    <message>
        <source>A picture of this sending is gone or damaged on this computer.</source>
        <translation>إحدى صور هذا الإرسال مفقودة أو تالفة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It was deleted or changed after it was queued.</source>
        <translation>حُذفت أو تغيّرت بعد إدراجها في قائمة الإرسال.</translation>
    </message>
    <message>
        <source>Cancel this sending and send the study again.</source>
        <translation>ألغِ هذا الإرسال وأرسل الدراسة مجددًا.</translation>
    </message>
    <message>
        <source>This computer&apos;s records can&apos;t be opened at the moment.</source>
        <translation>تتعذّر قراءة سجلات هذا الحاسوب في الوقت الحالي.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>Make room on the disk if it is full, then try again.</source>
        <translation>أفرغ مساحة إن كان القرص ممتلئًا، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The study could not be queued.</source>
        <translation>تعذّر إدراج الدراسة في قائمة الإرسال.</translation>
    </message>
    <message>
        <source>Nothing was sent. Make room on the disk, then send it again.</source>
        <translation>لم يُرسل شيء. أفرغ مساحة على القرص ثم أرسلها مجددًا.</translation>
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
    <message>
        <source>could not go out yet; tried again by itself</source>
        <translation>تعذّر الإرسال حتى الآن؛ تُعاد المحاولة تلقائيًا</translation>
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
    <name>Settings</name>
    <message>
        <source>Name of the clinic</source>
        <translation>اسم العيادة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Name in text messages</source>
        <translation>الاسم في الرسائل النصية</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>لغة العيادة</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>اللغة الثانية</translation>
    </message>
    <message>
        <source>Languages that are offered</source>
        <translation>اللغات المعروضة</translation>
    </message>
    <message>
        <source>Pages stay for</source>
        <translation>تبقى الصفحات</translation>
    </message>
    <message>
        <source>Password where there is no code</source>
        <translation>كلمة المرور حيث لا رمز</translation>
    </message>
    <message>
        <source>Anonymized Uplink</source>
        <translation>Anonymized Uplink</translation>
    </message>
    <message>
        <source>Own text of e-mails</source>
        <translation>النص الخاص بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>Own text of text messages</source>
        <translation>النص الخاص بالرسائل النصية</translation>
    </message>
    <message>
        <source>Sender of e-mails</source>
        <translation>مُرسِل البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>تذهب الردود إلى</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>the first visitor of every page chooses one</source>
        <translation>يختارها أول زائر لكل صفحة</translation>
    </message>
    <message>
        <source>only on pages with attachments</source>
        <translation>في الصفحات ذات المرفقات فقط</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>لا يمكن ترك هذا فارغًا.</translation>
    </message>
    <message>
        <source>Shorten it: a name in text messages has at most 20 characters.</source>
        <translation>اختصره: للاسم في الرسائل النصية 20 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>النص أطول من اللازم. اختصره.</translation>
    </message>
    <message>
        <source>Text messages don&apos;t have all of these letters. Write it plainly.</source>
        <translation>لا تحتوي الرسائل النصية كل هذه الأحرف. اكتبه بأحرف بسيطة.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list.</source>
        <translation>لا توجد هذه المنطقة الزمنية. اختر واحدة من القائمة.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own language is missing. Offer it too.</source>
        <translation>لغة العيادة نفسها ناقصة. اعرضها أيضًا.</translation>
    </message>
    <message>
        <source>Enter an e-mail address like name@example.org.</source>
        <translation>اكتب عنوان بريد مثل name@example.org.</translation>
    </message>
    <message>
        <source>The text lacks {link}. Without it the patient can&apos;t open the page. Put it in.</source>
        <translation>ينقص النص {link}. دونه لا تستطيع المريضة فتح الصفحة. أضفه.</translation>
    </message>
    <message>
        <source>The text lacks {code}. Without it the patient can&apos;t delete the page. Put it in.</source>
        <translation>ينقص النص {code}. دونه لا تستطيع المريضة حذف الصفحة. أضفه.</translation>
    </message>
    <message>
        <source>The text has braces with an unknown word. It may name %1.</source>
        <translation>في النص أقواس بكلمة غير معروفة. له أن يذكر %1.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>شخص آخر</translation>
    </message>
    <message>
        <source>%1 changed these settings.</source>
        <translation>غيّر %1 هذه الإعدادات.</translation>
    </message>
    <message>
        <source>%1 changed these settings at %2.</source>
        <translation>غيّر %1 هذه الإعدادات عند %2.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Sign in as an admin</source>
        <translation>تسجيل الدخول مسؤولًا</translation>
    </message>
    <message>
        <source>You are signed in at this computer until ten minutes pass without use.</source>
        <translation>تبقى جلستك في هذا الحاسوب حتى تمر عشر دقائق دون استخدام.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>SignUpSheet</name>
    <message>
        <source>Become an admin of this clinic</source>
        <translation>أصبح مسؤولًا لهذه العيادة</translation>
    </message>
    <message>
        <source>An admin of the clinic, or whoever runs the server, makes the link. It is good once.</source>
        <translation>يُنشئ الرابطَ مسؤول في العيادة أو من يدير الخادم. يصلح مرة واحدة.</translation>
    </message>
    <message>
        <source>Sign-up link</source>
        <translation>رابط التسجيل</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Sign-in name: 2 to 80 small letters and digits, or a mail address</source>
        <translation>اسم الدخول: من 2 إلى 80 حرفًا لاتينيًا صغيرًا ورقمًا، أو عنوان بريد</translation>
    </message>
    <message>
        <source>Password: at least 10 characters, with a letter and a number</source>
        <translation>كلمة المرور: 10 أحرف على الأقل، فيها حرف ورقم</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>كلمتا المرور مختلفتان. اكتبهما من جديد.</translation>
    </message>
</context>
<context>
    <name>Spot</name>
    <message>
        <source>%1: this matches the patient&apos;s own details. It stays covered.</source>
        <translation>%1: يطابق بيانات المريضة. يبقى مغطى.</translation>
    </message>
    <message>
        <source>%1 is covered. Press to show it.</source>
        <translation>%1 مغطى. اضغط لإظهاره.</translation>
    </message>
    <message>
        <source>Text that can&apos;t be read here is covered. Press to show it, and say why.</source>
        <translation>هنا نص مغطى لا تمكن قراءته. اضغط لإظهاره وقل السبب.</translation>
    </message>
    <message>
        <source>A cover. Press to take it away, and say why.</source>
        <translation>غطاء. اضغط لإزالته وقل السبب.</translation>
    </message>
    <message>
        <source>%1 is sent: it names nobody. Press to cover it.</source>
        <translation>%1 يُرسل: لا يسمّي أحدًا. اضغط لتغطيته.</translation>
    </message>
    <message>
        <source>%1 is sent: you uncovered it. Press to cover it again.</source>
        <translation>%1 يُرسل: أنت كشفته. اضغط لتغطيته مجددًا.</translation>
    </message>
    <message>
        <source>This may be text, and is sent. Press to cover it.</source>
        <translation>قد يكون هذا نصًا، وهو يُرسل. اضغط لتغطيته.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
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
    <name>StoryList</name>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
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
        <source>Stopped. There may be more in the folder.</source>
        <translation>أُوقف البحث. قد يحتوي المجلد على المزيد.</translation>
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
        <source>This computer has no ultrasound folder.</source>
        <translation>لا يوجد على هذا الحاسوب مجلد للموجات فوق الصوتية.</translation>
    </message>
    <message>
        <source>What the clinic has sent is under Sent. To send from here as well, choose the folder that an ultrasound machine writes to.</source>
        <translation>ما أرسلته العيادة تجده في «المُرسَل». وللإرسال من هنا أيضًا اختر المجلد الذي يكتب فيه جهاز الموجات فوق الصوتية.</translation>
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
        <source>Nothing was found before the search stopped.</source>
        <translation>لم يُعثر على شيء قبل إيقاف البحث.</translation>
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
    <name>Timeline</name>
    <message>
        <source>{what}, {times}</source>
        <translation>{what}، {times}</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>في {day}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>الساعة {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>أمس الساعة {time}</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>العيادة</translation>
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
        <source>Cover something: draw a rectangle (D)</source>
        <translation>تغطية شيء: ارسم مستطيلاً (D)</translation>
    </message>
    <message>
        <source>Keep more: draw a rectangle (K)</source>
        <translation>الاحتفاظ بالمزيد: ارسم مستطيلاً (K)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>TriceDesk: %Ln studies have not been sent</source>
        <translation>
            <numerusform>‏TriceDesk: لا دراسات لم تُرسَل</numerusform>
            <numerusform>‏TriceDesk: دراسة واحدة لم تُرسَل</numerusform>
            <numerusform>‏TriceDesk: دراستان لم تُرسَلا</numerusform>
            <numerusform>‏TriceDesk: %Ln دراسات لم تُرسَل</numerusform>
            <numerusform>‏TriceDesk: %Ln دراسة لم تُرسَل</numerusform>
            <numerusform>‏TriceDesk: %Ln دراسة لم تُرسَل</numerusform>
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
    <name>Undelivered</name>
    <message>
        <source>There is no such mailbox.</source>
        <translation>لا يوجد صندوق بريد بهذا العنوان.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>تحقّق من العنوان.</translation>
    </message>
    <message>
        <source>There is no such mail domain.</source>
        <translation>لا يوجد نطاق بريد بهذا الاسم.</translation>
    </message>
    <message>
        <source>Check what stands behind the @.</source>
        <translation>تحقّق مما يلي علامة @.</translation>
    </message>
    <message>
        <source>The mail server does not understand this address.</source>
        <translation>لا يفهم خادم البريد هذا العنوان.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>تحقّق منه.</translation>
    </message>
    <message>
        <source>This mailbox has moved.</source>
        <translation>انتقل صندوق البريد هذا.</translation>
    </message>
    <message>
        <source>Ask for the new address.</source>
        <translation>اسأل عن العنوان الجديد.</translation>
    </message>
    <message>
        <source>This mail domain takes no mail.</source>
        <translation>لا يستقبل هذا النطاق أي بريد.</translation>
    </message>
    <message>
        <source>This mailbox is switched off.</source>
        <translation>صندوق البريد هذا معطّل.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>صندوق البريد ممتلئ.</translation>
    </message>
    <message>
        <source>The mail is too large for this mailbox.</source>
        <translation>الرسالة أكبر مما يقبله صندوق البريد هذا.</translation>
    </message>
    <message>
        <source>The mail is too large for this mail server.</source>
        <translation>الرسالة أكبر مما يقبله خادم البريد هذا.</translation>
    </message>
    <message>
        <source>The mail server does not take mail for this address.</source>
        <translation>لا يقبل خادم البريد رسائل لهذا العنوان.</translation>
    </message>
    <message>
        <source>No mail server can be found for this address.</source>
        <translation>لم يُعثر على خادم بريد لهذا العنوان.</translation>
    </message>
    <message>
        <source>The mail server refused this mail by its own rules.</source>
        <translation>رفض خادم البريد هذه الرسالة وفق قواعده.</translation>
    </message>
    <message>
        <source>The mail server refused this address (%1).</source>
        <translation>رفض خادم البريد هذا العنوان (%1).</translation>
    </message>
    <message>
        <source>The mail server says: not now (%1).</source>
        <translation>يقول خادم البريد: ليس الآن (%1).</translation>
    </message>
    <message>
        <source>The mail server does not take mail from here (%1).</source>
        <translation>لا يقبل خادم البريد رسائل من هنا (%1).</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not good for its name.</source>
        <translation>شهادة خادم البريد لا تطابق اسمه.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t be reached (%1).</source>
        <translation>يتعذّر الوصول إلى خادم البريد (%1).</translation>
    </message>
    <message>
        <source>The mail server offers no encryption (STARTTLS).</source>
        <translation>لا يوفّر خادم البريد التشفير (STARTTLS).</translation>
    </message>
    <message>
        <source>The mail server lets nobody sign in here.</source>
        <translation>لا يسمح خادم البريد بتسجيل الدخول هنا.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t write to this address.</source>
        <translation>لا يستطيع خادم البريد الإرسال إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>No mail can be written to this address.</source>
        <translation>لا يمكن إرسال بريد إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>Tried for %1 days.</source>
        <translation>استمرت المحاولة %1 أيام.</translation>
    </message>
    <message>
        <source>It may have arrived all the same.</source>
        <translation>ربما وصلت رغم ذلك.</translation>
    </message>
    <message>
        <source>Something on the server is at fault.</source>
        <translation>هناك خلل في الخادم.</translation>
    </message>
    <message>
        <source>Tell who runs it.</source>
        <translation>أبلغ من يديره.</translation>
    </message>
    <message>
        <source>The link was replaced or deleted before this message went out.</source>
        <translation>استُبدل الرابط أو حُذف قبل إرسال هذه الرسالة.</translation>
    </message>
    <message>
        <source>The page ended or was closed before this message went out.</source>
        <translation>انتهت الصفحة أو أُغلقت قبل إرسال هذه الرسالة.</translation>
    </message>
    <message>
        <source>Text messages are not set up on this server.</source>
        <translation>الرسائل النصية غير مُعدّة على هذا الخادم.</translation>
    </message>
    <message>
        <source>Send an e-mail instead.</source>
        <translation>أرسل بريدًا إلكترونيًا بدلًا منها.</translation>
    </message>
    <message>
        <source>This number can&apos;t be written to from the clinic&apos;s sender.</source>
        <translation>لا يمكن الإرسال إلى هذا الرقم من مُرسِل العيادة.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>تحقّق من الرقم.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>هذا ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>This number can&apos;t be reached.</source>
        <translation>يتعذّر الوصول إلى هذا الرقم.</translation>
    </message>
    <message>
        <source>A short code can&apos;t get this message.</source>
        <translation>لا يمكن لرمز قصير استقبال هذه الرسالة.</translation>
    </message>
    <message>
        <source>The number is the clinic&apos;s own sender.</source>
        <translation>هذا الرقم هو مُرسِل العيادة نفسه.</translation>
    </message>
    <message>
        <source>The text gateway is not set up to send to this country.</source>
        <translation>بوابة الرسائل غير مُعدّة للإرسال إلى هذا البلد.</translation>
    </message>
    <message>
        <source>This person has told the sender to stop (STOP).</source>
        <translation>طلب هذا الشخص من المُرسِل التوقف (STOP).</translation>
    </message>
    <message>
        <source>Send a mail, or ask them to text START.</source>
        <translation>أرسل بريدًا إلكترونيًا، أو اطلب منه إرسال START برسالة نصية.</translation>
    </message>
    <message>
        <source>Too many texts are waiting at the gateway.</source>
        <translation>رسائل كثيرة تنتظر في البوابة.</translation>
    </message>
    <message>
        <source>The gateway has no way to this number.</source>
        <translation>لا يوجد لدى البوابة طريق إلى هذا الرقم.</translation>
    </message>
    <message>
        <source>This number can&apos;t get texts; it may be a landline.</source>
        <translation>لا يمكن لهذا الرقم استقبال الرسائل؛ ربما يكون هاتفًا أرضيًا.</translation>
    </message>
    <message>
        <source>The text is too long for the gateway.</source>
        <translation>الرسالة أطول مما تقبله البوابة.</translation>
    </message>
    <message>
        <source>The gateway had too many texts waiting and dropped this one.</source>
        <translation>كانت لدى البوابة رسائل كثيرة منتظرة فأسقطت هذه.</translation>
    </message>
    <message>
        <source>The gateway had too many texts at once and dropped this one.</source>
        <translation>تلقّت البوابة رسائل كثيرة معًا فأسقطت هذه.</translation>
    </message>
    <message>
        <source>Resend it.</source>
        <translation>أعد إرسالها.</translation>
    </message>
    <message>
        <source>The clinic&apos;s account at the text gateway is suspended.</source>
        <translation>حساب العيادة لدى بوابة الرسائل موقوف.</translation>
    </message>
    <message>
        <source>The phone can&apos;t be reached: switched off or without a network.</source>
        <translation>يتعذّر الوصول إلى الهاتف: مغلق أو بلا شبكة.</translation>
    </message>
    <message>
        <source>The phone or its network blocks these texts.</source>
        <translation>الهاتف أو شبكته يحظران هذه الرسائل.</translation>
    </message>
    <message>
        <source>Nobody has this number.</source>
        <translation>لا أحد يملك هذا الرقم.</translation>
    </message>
    <message>
        <source>The mobile network took the text for spam.</source>
        <translation>عدّت شبكة الهاتف الرسالةَ مزعجة.</translation>
    </message>
    <message>
        <source>The mobile network did not deliver the text and gives no reason.</source>
        <translation>لم تسلّم شبكة الهاتف الرسالة ولم تذكر سببًا.</translation>
    </message>
    <message>
        <source>The clinic&apos;s sender number is not verified yet.</source>
        <translation>لم يُوثَّق رقم مُرسِل العيادة بعد.</translation>
    </message>
    <message>
        <source>The clinic&apos;s sender number is not registered for texts in this country.</source>
        <translation>رقم مُرسِل العيادة غير مسجّل للرسائل في هذا البلد.</translation>
    </message>
    <message>
        <source>The mobile network did not answer in time.</source>
        <translation>لم تجب شبكة الهاتف في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The mobile network did not take the text.</source>
        <translation>لم تقبل شبكة الهاتف الرسالة.</translation>
    </message>
    <message>
        <source>The text was called off.</source>
        <translation>أُلغيت الرسالة.</translation>
    </message>
    <message>
        <source>The text was not delivered.</source>
        <translation>لم تُسلَّم الرسالة.</translation>
    </message>
    <message>
        <source>The text gateway can&apos;t be reached (%1).</source>
        <translation>يتعذّر الوصول إلى بوابة الرسائل (%1).</translation>
    </message>
    <message>
        <source>The text gateway did not answer (%1).</source>
        <translation>لم تجب بوابة الرسائل (%1).</translation>
    </message>
    <message>
        <source>The text gateway&apos;s answer can&apos;t be read.</source>
        <translation>تتعذّر قراءة جواب بوابة الرسائل.</translation>
    </message>
    <message>
        <source>The text gateway&apos;s answer has no number.</source>
        <translation>جواب بوابة الرسائل بلا رقم.</translation>
    </message>
    <message>
        <source>The text gateway does not let this server in (%1).</source>
        <translation>لا تسمح بوابة الرسائل لهذا الخادم بالدخول (%1).</translation>
    </message>
    <message>
        <source>The text gateway says: not now (%1).</source>
        <translation>تقول بوابة الرسائل: ليس الآن (%1).</translation>
    </message>
    <message>
        <source>The text gateway is in trouble (%1).</source>
        <translation>بوابة الرسائل تواجه مشكلة (%1).</translation>
    </message>
    <message>
        <source>The text gateway refused the text (%1).</source>
        <translation>رفضت بوابة الرسائل الرسالة (%1).</translation>
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
        <source>What is written there of the patient is not known. Check for names, or press F5 to try again.</source>
        <translation>لا يُعرف ما كُتب هناك عن المريض. تحقق من عدم وجود أسماء، أو اضغط F5 للمحاولة من جديد.</translation>
    </message>
    <message>
        <source>The colours may not be those of the machine. Check that they are right.</source>
        <translation>قد لا تكون الألوان ألوان الجهاز. تحقّق من صحتها.</translation>
    </message>
    <message>
        <source>Something large on the image may be text. Cover it if it names anyone.</source>
        <translation>قد يكون شيء كبير على الصورة نصًا. غطّه إن كان يسمّي أحدًا.</translation>
    </message>
    <message>
        <source>Text on the image was covered because it may name someone. Check that nothing of it shows.</source>
        <translation>غُطّي نص على الصورة لأنه قد يسمّي أحدًا. تحقّق من أن شيئًا منه لا يظهر.</translation>
    </message>
    <message>
        <source>This is a page of text, not a picture. It stays here.</source>
        <translation>هذه صفحة نص وليست صورة. تبقى هنا.</translation>
    </message>
    <message>
        <source>Draw what to keep.</source>
        <translation>ارسم ما يجب إبقاؤه.</translation>
    </message>
    <message>
        <source>The picture could not be read. Press F5 to try again, or send it from the machine again.</source>
        <translation>تعذّرت قراءة الصورة. اضغط F5 للمحاولة من جديد، أو أعد إرسالها من الجهاز.</translation>
    </message>
    <message>
        <source>Not all of the clip could be read. Press F5 to try again, or send it from the machine again.</source>
        <translation>تعذّرت قراءة المقطع كاملًا. اضغط F5 للمحاولة من جديد، أو أعد إرساله من الجهاز.</translation>
    </message>
    <message>
        <source>The picture is too large to be sent.</source>
        <translation>الصورة أكبر من أن تُرسل.</translation>
    </message>
    <message>
        <source>The picture could not be made. Press F5 to try again; if it happens again, leave it out.</source>
        <translation>تعذّر إنشاء الصورة. اضغط F5 للمحاولة من جديد، وإن تكرر ذلك فاستبعدها.</translation>
    </message>
    <message>
        <source>The finished file is not what it should be. Press F5 to make it again.</source>
        <translation>الملف الناتج ليس كما ينبغي. اضغط F5 لإنشائه من جديد.</translation>
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
<context>
    <name>WhyCard</name>
    <message>
        <source>Reason: %1</source>
        <extracomment>in this desk&apos;s folder another workstation sent it, which can be asked it was asked, and has not answered in no folder that is open</extracomment>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>اطلب من %1</translation>
    </message>
    <message>
        <source>that desk</source>
        <translation>ذلك المكتب</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>مكتب آخر</translation>
    </message>
    <message>
        <source>%1 has this study.</source>
        <translation>هذه الدراسة لدى %1.</translation>
    </message>
    <message>
        <source>%1 was asked {when} and sends it again.</source>
        <translation>طُلب من %1 {when} وسيرسلها من جديد.</translation>
    </message>
    <message>
        <source>The study is no longer in the folder. Open the folder that has it.</source>
        <translation>لم تعد الدراسة في المجلد. افتح المجلد الذي يحويها.</translation>
    </message>
    <message>
        <source>“%1” was not done: %2</source>
        <translation>لم يُنفَّذ «%1»: %2</translation>
    </message>
    <message>
        <source>Waits for the server: %1. It is done by itself as soon as there is a connection.</source>
        <translation>ينتظر الخادم: %1. يُنفَّذ تلقائيًا حالما يوجد اتصال.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>إجراءات أخرى</translation>
    </message>
</context>
<context>
    <name>WorkstationsPage</name>
    <message>
        <source>Workstations</source>
        <translation>المحطات</translation>
    </message>
    <message>
        <source>The computers that can send for the clinic, the newest first.</source>
        <translation>الحواسيب التي ترسل عن العيادة، الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Paired on</source>
        <translation>رُبطت في</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Pair a workstation…</source>
        <translation>ربط محطة…</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>أُزيل في %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>مرتبطة</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة %1؟</translation>
    </message>
    <message>
        <source>It can&apos;t send or read anything of the clinic any more, at once. What waits in its outbox is not sent. Pages that it has sent stay.</source>
        <translation>لا تستطيع فورًا إرسال شيء للعيادة ولا قراءته. لا يُرسل ما ينتظر في صادرها. وتبقى الصفحات التي أرسلتها.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالتها</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>أُزيلت %1.</translation>
    </message>
</context>
</TS>
