<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>%1 can&apos;t be written. Choose another place, or make room there.</source>
        <extracomment>whether the dialog&apos;s Save is this page&apos;s</extracomment>
        <translation>No se puede escribir %1. Elija otro lugar o haga sitio allí.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Resend…</source>
        <translation>Reenviar…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar de nuevo…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Show delete code</source>
        <translation>Mostrar código de borrado</translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>Ver la página</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Prolongar…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Restablecer contraseña…</translation>
    </message>
    <message>
        <source>Close page…</source>
        <translation>Cerrar página…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Go to the newer page</source>
        <translation>Ir a la página más nueva</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Account created</source>
        <translation>Cuenta creada</translation>
    </message>
    <message>
        <source>Clinic&apos;s key made</source>
        <translation>Clave de la clínica creada</translation>
    </message>
    <message>
        <source>Records exported</source>
        <translation>Registros exportados</translation>
    </message>
    <message>
        <source>Account erased</source>
        <translation>Cuenta borrada</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Patient Link Code changed</source>
        <translation>Patient Link Code cambiado</translation>
    </message>
    <message>
        <source>Logo changed</source>
        <translation>Logotipo cambiado</translation>
    </message>
    <message>
        <source>Admin invited</source>
        <translation>Administrador invitado</translation>
    </message>
    <message>
        <source>Admin signed up</source>
        <translation>Administrador registrado</translation>
    </message>
    <message>
        <source>Admin removed</source>
        <translation>Administrador retirado</translation>
    </message>
    <message>
        <source>Admin signed in</source>
        <translation>Administrador inició sesión</translation>
    </message>
    <message>
        <source>Admin signed out</source>
        <translation>Administrador cerró sesión</translation>
    </message>
    <message>
        <source>Wrong password of an admin</source>
        <translation>Contraseña errónea de un administrador</translation>
    </message>
    <message>
        <source>Signing in locked after wrong passwords</source>
        <translation>Acceso bloqueado tras contraseñas erróneas</translation>
    </message>
    <message>
        <source>Admin&apos;s password changed</source>
        <translation>Contraseña de administrador cambiada</translation>
    </message>
    <message>
        <source>Activity log exported</source>
        <translation>Registro de actividad exportado</translation>
    </message>
    <message>
        <source>Workstation paired</source>
        <translation>Puesto vinculado</translation>
    </message>
    <message>
        <source>Workstation renamed</source>
        <translation>Puesto renombrado</translation>
    </message>
    <message>
        <source>Workstation removed</source>
        <translation>Puesto retirado</translation>
    </message>
    <message>
        <source>Pairing code made</source>
        <translation>Código de vinculación creado</translation>
    </message>
    <message>
        <source>Upload begun</source>
        <translation>Subida iniciada</translation>
    </message>
    <message>
        <source>Upload taken back</source>
        <translation>Subida retirada</translation>
    </message>
    <message>
        <source>Page published</source>
        <translation>Página publicada</translation>
    </message>
    <message>
        <source>Page&apos;s label written</source>
        <translation>Etiqueta de página escrita</translation>
    </message>
    <message>
        <source>Page opened by its patient</source>
        <translation>Página abierta por la paciente</translation>
    </message>
    <message>
        <source>Page looked at by the clinic</source>
        <translation>Página vista por la clínica</translation>
    </message>
    <message>
        <source>Page&apos;s language changed</source>
        <translation>Idioma de página cambiado</translation>
    </message>
    <message>
        <source>Page&apos;s password chosen</source>
        <translation>Contraseña de página elegida</translation>
    </message>
    <message>
        <source>Page&apos;s password reset</source>
        <translation>Contraseña de página restablecida</translation>
    </message>
    <message>
        <source>Page extended</source>
        <translation>Página prolongada</translation>
    </message>
    <message>
        <source>Page closed</source>
        <translation>Página cerrada</translation>
    </message>
    <message>
        <source>Page opened again</source>
        <translation>Página abierta de nuevo</translation>
    </message>
    <message>
        <source>Page replaced by a newer one</source>
        <translation>Página sustituida por una más nueva</translation>
    </message>
    <message>
        <source>Page expired</source>
        <translation>Página caducada</translation>
    </message>
    <message>
        <source>Page deleted</source>
        <translation>Página eliminada</translation>
    </message>
    <message>
        <source>Page&apos;s pictures erased</source>
        <translation>Imágenes de página borradas</translation>
    </message>
    <message>
        <source>Page&apos;s pictures are damaged</source>
        <translation>Imágenes de página dañadas</translation>
    </message>
    <message>
        <source>Link made</source>
        <translation>Enlace creado</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Enlace copiado</translation>
    </message>
    <message>
        <source>Link made void</source>
        <translation>Enlace anulado</translation>
    </message>
    <message>
        <source>Delete code shown</source>
        <translation>Código de borrado mostrado</translation>
    </message>
    <message>
        <source>Wrong code at a page</source>
        <translation>Código erróneo en una página</translation>
    </message>
    <message>
        <source>Page&apos;s code locked after wrong ones</source>
        <translation>Código de página bloqueado tras errores</translation>
    </message>
    <message>
        <source>Wrong delete code</source>
        <translation>Código de borrado erróneo</translation>
    </message>
    <message>
        <source>Deleting locked after wrong codes</source>
        <translation>Borrado bloqueado tras códigos erróneos</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>Mensaje en cola</translation>
    </message>
    <message>
        <source>Message held up</source>
        <translation>Mensaje retenido</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Mensaje enviado</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Mensaje entregado</translation>
    </message>
    <message>
        <source>Message came back</source>
        <translation>Mensaje devuelto</translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation>Mensaje fallido</translation>
    </message>
    <message>
        <source>Pictures asked for again</source>
        <translation>Imágenes pedidas de nuevo</translation>
    </message>
    <message>
        <source>Study asked of another desk</source>
        <translation>Estudio pedido a otro puesto</translation>
    </message>
    <message>
        <source>Request answered</source>
        <translation>Solicitud atendida</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Wrong codes</source>
        <translation>Códigos erróneos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Admins and account</source>
        <translation>Administradores y cuenta</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Whoever runs the server</source>
        <translation>Quien lleva el servidor</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>What was done and by whom, the newest first. It names no patient, number or address.</source>
        <translation>Qué se hizo y quién, lo más nuevo primero. No nombra a pacientes, números ni direcciones.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>These days:</source>
        <translation>Estos días:</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>to</source>
        <translation>al</translation>
    </message>
    <message>
        <source>Kind of entries</source>
        <translation>Tipo de entradas</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tablas (%1)</translation>
    </message>
    <message>
        <source>Where the log goes</source>
        <translation>Dónde va el registro</translation>
    </message>
    <message>
        <source>The activity log is in %1.</source>
        <translation>El registro de actividad está en %1.</translation>
    </message>
</context>
<context>
    <name>AdminsPage</name>
    <message>
        <source>Admins</source>
        <translation>Administradores</translation>
    </message>
    <message>
        <source>They may change everything here, at any computer of the clinic.</source>
        <translation>Pueden cambiar todo aquí, en cualquier ordenador de la clínica.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Invite an admin…</source>
        <translation>Invitar a un administrador…</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>Retirado el %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Remove %1 as an admin?</source>
        <translation>¿Retirar a %1 como administrador?</translation>
    </message>
    <message>
        <source>Signing in ends at once, everywhere. What was set stays.</source>
        <translation>El acceso termina al momento, en todas partes. Lo que se ajustó se queda.</translation>
    </message>
    <message>
        <source>Keep as an admin</source>
        <translation>Dejar como administrador</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>%1 is no admin any more.</source>
        <translation>%1 ya no es administrador.</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>The pictures are made again, then sent…</source>
        <translation>Las imágenes se preparan de nuevo y luego se envían…</translation>
    </message>
    <message>
        <source>Studies of several patients have the same number here. Open the right one, then send it.</source>
        <translation>Estudios de varias pacientes tienen aquí el mismo número. Abra el correcto y envíelo.</translation>
    </message>
    <message>
        <source>Look at the pictures, then send them. The new page takes the old one&apos;s place.</source>
        <translation>Mire las imágenes y envíelas. La página nueva ocupa el lugar de la anterior.</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>No connection. This needs one.</source>
        <translation>Sin conexión. Esto la necesita.</translation>
    </message>
    <message>
        <source>No connection. It waits here and is done by itself.</source>
        <translation>Sin conexión. Espera aquí y se hace por sí solo.</translation>
    </message>
    <message>
        <source>Link copied. Whoever has it can open the page.</source>
        <translation>Enlace copiado. Quien lo tenga puede abrir la página.</translation>
    </message>
    <message>
        <source>The server has not answered.</source>
        <translation>El servidor no ha respondido.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No browser opened on this computer.</source>
        <translation>No se abrió ningún navegador en este equipo.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Add file</source>
        <translation>Añadir archivo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>Sin adjuntos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachments in the folder</source>
        <translation>
            <numerusform>%Ln adjunto en la carpeta</numerusform>
            <numerusform>%Ln adjuntos en la carpeta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go along</source>
        <translation>
            <numerusform>se envía %Ln</numerusform>
            <numerusform>se envían %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>none goes along</source>
        <translation>no se envía ninguno</translation>
    </message>
    <message>
        <source>Anonymized Uplink is on: attachments stay here.</source>
        <translation>Anonymized Uplink está activo: los adjuntos se quedan aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files may show the patient&apos;s name. The patient will choose a password.</source>
        <translation>
            <numerusform>Este archivo puede mostrar el nombre de la paciente. Ella elegirá una contraseña.</numerusform>
            <numerusform>Estos %Ln archivos pueden mostrar el nombre de la paciente. Ella elegirá una contraseña.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Put away</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Text?</source>
        <translation>¿Texto?</translation>
    </message>
    <message>
        <source>Original. This is not what is sent.</source>
        <translation>Original. Esto no es lo que se envía.</translation>
    </message>
</context>
<context>
    <name>ClearSheet</name>
    <message numerus="yes">
        <source>Remove the code? %Ln live pages would open without one.</source>
        <translation>
            <numerusform>¿Quitar el código? %Ln página activa se abriría sin él.</numerusform>
            <numerusform>¿Quitar el código? %Ln páginas activas se abrirían sin él.</numerusform>
        </translation>
    </message>
    <message>
        <source>New pages ask for no code either way. Pages with attachments let their first visitor choose a password instead.</source>
        <translation>Las páginas nuevas no pedirán código en ningún caso. Las páginas con adjuntos dejan que la primera visita elija una contraseña.</translation>
    </message>
    <message>
        <source>Keep them closed</source>
        <translation>Dejarlas cerradas</translation>
    </message>
    <message>
        <source>Remove the code?</source>
        <translation>¿Quitar el código?</translation>
    </message>
    <message>
        <source>New pages ask for no code. No live page asks for it now.</source>
        <translation>Las páginas nuevas no pedirán código. Ninguna página activa lo pide ahora.</translation>
    </message>
    <message>
        <source>Remove the code</source>
        <translation>Quitar el código</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Abrirlas</translation>
    </message>
    <message>
        <source>The Patient Link Code is removed.</source>
        <translation>Se ha quitado el Patient Link Code.</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>What patients see</source>
        <translation>Lo que ven las pacientes</translation>
    </message>
    <message>
        <source>Pages and messages name it, for questions.</source>
        <translation>Las páginas y los mensajes lo indican, para preguntas.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 256 kB and 2,000 pixels a side. It is set at once, for all pages.</source>
        <translation>PNG o JPEG, como mucho 256 kB y 2000 píxeles por lado. Se aplica al momento en todas las páginas.</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Elegir un logotipo…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
    </message>
    <message>
        <source>Where the clinic is</source>
        <translation>Dónde está la clínica</translation>
    </message>
    <message>
        <source>A page closes at the end of a day in this time zone.</source>
        <translation>Una página se cierra al final de un día en esta zona horaria.</translation>
    </message>
    <message>
        <source>Languages of pages and messages</source>
        <translation>Idiomas de páginas y mensajes</translation>
    </message>
    <message>
        <source>Desks offer these when a study is sent.</source>
        <translation>Los puestos ofrecen estos al enviar un estudio.</translation>
    </message>
    <message>
        <source>The clinic&apos;s logo</source>
        <translation>El logotipo de la clínica</translation>
    </message>
    <message>
        <source>No logo.</source>
        <translation>Sin logotipo.</translation>
    </message>
    <message>
        <source>Loading the logo…</source>
        <translation>Cargando el logotipo…</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Choose another one.</source>
        <translation>No se puede leer el archivo. Elija otro.</translation>
    </message>
    <message>
        <source>The file is larger than 256 kB. Make the picture smaller.</source>
        <translation>El archivo supera 256 kB. Haga la imagen más pequeña.</translation>
    </message>
    <message>
        <source>The logo is set.</source>
        <translation>El logotipo está puesto.</translation>
    </message>
    <message>
        <source>The logo is removed.</source>
        <translation>Se ha quitado el logotipo.</translation>
    </message>
    <message>
        <source>The logo was not changed. Look at what is set now, then try again.</source>
        <translation>El logotipo no se ha cambiado. Mire lo que hay ahora e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>CodeChange</name>
    <message>
        <source>A code is set now.</source>
        <translation>Ahora hay un código.</translation>
    </message>
    <message>
        <source>No code is set now.</source>
        <translation>Ahora no hay código.</translation>
    </message>
    <message>
        <source>Cancel leaves it so; go on to set yours in its place.</source>
        <translation>Cancelar lo deja así; continúe para poner el suyo en su lugar.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Delete code</source>
        <translation>Código de borrado</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>Delete code of %1</source>
        <translation>Código de borrado de %1</translation>
    </message>
    <message>
        <source>It only deletes the page. Tell it to nobody but the patient. It opens nothing.</source>
        <translation>Solo borra la página. No lo diga a nadie más que al paciente. No abre nada.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>New Patient Link Code: at least 6 characters</source>
        <translation>Nuevo Patient Link Code: al menos 6 caracteres</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
        <source>Set the code</source>
        <translation>Poner el código</translation>
    </message>
    <message>
        <source>Change the Patient Link Code</source>
        <translation>Cambiar el Patient Link Code</translation>
    </message>
    <message>
        <source>Set a Patient Link Code</source>
        <translation>Poner un Patient Link Code</translation>
    </message>
    <message>
        <source>New pages ask for it. Whoever opens one types it once.</source>
        <translation>Las páginas nuevas lo piden. Quien abre una lo escribe una vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages were sent with the clinic&apos;s choice. Do they follow?</source>
        <translation>
            <numerusform>%Ln página activa se envió con lo que eligió la clínica. ¿Cambia también?</numerusform>
            <numerusform>%Ln páginas activas se enviaron con lo que eligió la clínica. ¿Cambian también?</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep what they ask for now</source>
        <translation>Siguen pidiendo lo que piden ahora</translation>
    </message>
    <message>
        <source>They ask for the new code from now on, also whoever was in before</source>
        <translation>Desde ahora piden el código nuevo, también a quien ya había entrado</translation>
    </message>
    <message>
        <source>The Patient Link Code is set.</source>
        <translation>El Patient Link Code está puesto.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Sent again to {to}.</source>
        <translation>Enviado de nuevo a {to}.</translation>
    </message>
    <message>
        <source>Extended. The link stays the same.</source>
        <translation>Prolongada. El enlace sigue igual.</translation>
    </message>
    <message>
        <source>Closed. Nobody can open the page now.</source>
        <translation>Cerrada. Ahora nadie puede abrir la página.</translation>
    </message>
    <message>
        <source>Open again. Its link works as before.</source>
        <translation>Abierta de nuevo. Su enlace funciona como antes.</translation>
    </message>
    <message>
        <source>Password reset. The next visitor chooses a new one.</source>
        <translation>Contraseña restablecida. La próxima persona que entre elige otra.</translation>
    </message>
    <message>
        <source>{name} was asked to send the study again.</source>
        <translation>Se pidió a {name} que envíe de nuevo el estudio.</translation>
    </message>
    <message>
        <source>The request was put away.</source>
        <translation>La solicitud se ha archivado.</translation>
    </message>
    <message>
        <source>The link of {name} was not copied.</source>
        <translation>No se copió el enlace de {name}.</translation>
    </message>
    <message>
        <source>The delete code of {name} could not be shown.</source>
        <translation>No se pudo mostrar el código de borrado de {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not opened.</source>
        <translation>No se abrió la página de {name}.</translation>
    </message>
    <message>
        <source>The link of {name} was not sent again.</source>
        <translation>No se reenvió el enlace de {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not extended.</source>
        <translation>No se prolongó la página de {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not closed.</source>
        <translation>No se cerró la página de {name}.</translation>
    </message>
    <message>
        <source>The page of {name} was not opened again.</source>
        <translation>No se abrió de nuevo la página de {name}.</translation>
    </message>
    <message>
        <source>The password of {name} was not reset.</source>
        <translation>No se restableció la contraseña de {name}.</translation>
    </message>
    <message>
        <source>{name} was not asked.</source>
        <translation>No se preguntó a {name}.</translation>
    </message>
    <message>
        <source>The request of {name} was not put away.</source>
        <translation>No se archivó la solicitud de {name}.</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
</context>
<context>
    <name>ComputerPage</name>
    <message>
        <source>Folder with the ultrasound pictures</source>
        <translation>Carpeta con las imágenes de ecografía</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>No se puede acceder a %1. Compruebe la unidad o el cable.</translation>
    </message>
    <message>
        <source>Write the proxy like %1.</source>
        <translation>Escriba el proxy así: %1.</translation>
    </message>
    <message>
        <source>Write a PIN of at least %1 characters.</source>
        <translation>Escriba un PIN de al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>Folder that the ultrasound machine writes to</source>
        <translation>Carpeta en la que escribe el ecógrafo</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>When nobody is at this computer</source>
        <translation>Cuando no hay nadie ante este ordenador</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Speed limit of uploads</source>
        <translation>Límite de velocidad de las subidas</translation>
    </message>
    <message>
        <source>Hide names and pictures</source>
        <translation>Ocultar nombres e imágenes</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Desk: for a mouse</source>
        <translation>Mesa: para el ratón</translation>
    </message>
    <message>
        <source>Cart: large targets, for gloves</source>
        <translation>Carro: botones grandes, para guantes</translation>
    </message>
    <message>
        <source>Proxy as the system</source>
        <translation>Proxy del sistema</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
    </message>
    <message>
        <source>This proxy:</source>
        <translation>Este proxy:</translation>
    </message>
    <message>
        <source>Uploads take at most</source>
        <translation>Las subidas ocupan como máximo</translation>
    </message>
    <message>
        <source>Ask for a PIN to show them again</source>
        <translation>Pedir un PIN para volver a mostrarlos</translation>
    </message>
    <message>
        <source>leave it empty to keep the PIN</source>
        <translation>déjelo vacío para conservar el PIN</translation>
    </message>
    <message>
        <source>Tell me when a patient opens a page</source>
        <translation>Avisarme cuando un paciente abra una página</translation>
    </message>
    <message>
        <source>Keep TriceDesk beside the clock, sending</source>
        <translation>Mantener TriceDesk junto al reloj, enviando</translation>
    </message>
    <message>
        <source>This desktop has no place beside the clock.</source>
        <translation>Este escritorio no tiene lugar junto al reloj.</translation>
    </message>
    <message>
        <source>What TriceDesk did here, without names and contacts. Send it along when you ask for help.</source>
        <translation>Lo que TriceDesk hizo aquí, sin nombres ni contactos. Adjúntelo cuando pida ayuda.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln minutes</source>
        <translation>
            <numerusform>tras %Ln minuto</numerusform>
            <numerusform>tras %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
</context>
<context>
    <name>ComputerRoom</name>
    <message>
        <source>The folder that the ultrasound machine writes to</source>
        <translation>La carpeta en la que escribe el ecógrafo</translation>
    </message>
    <message>
        <source>The folder can&apos;t be opened here.</source>
        <translation>La carpeta no se puede abrir aquí.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Primera imagen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Send to %1 and %2</source>
        <translation>Enviar a %1 y %2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Load theirs or keep yours, for each.</source>
        <translation>Elija en cada uno: el de la otra persona o el suyo.</translation>
    </message>
    <message>
        <source>Changed by them, and shown here now: %1</source>
        <translation>Cambiado por esa persona y ya visible aquí: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Seen: what they have changed</source>
        <translation>Visto: lo que ha cambiado la otra persona</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>De la otra persona: %1</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar el suyo</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>De usted: %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar el mío</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>No connection. %Ln studies wait here and go out by themselves.</source>
        <translation>
            <numerusform>Sin conexión. %Ln estudio espera aquí y saldrá por sí solo.</numerusform>
            <numerusform>Sin conexión. %Ln estudios esperan aquí y saldrán por sí solos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln studies wait here.</source>
        <translation>
            <numerusform>%Ln estudio espera aquí.</numerusform>
            <numerusform>%Ln estudios esperan aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair…</source>
        <translation>Vincular…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Enter a mobile number with {digits} digits.</source>
        <translation>Escriba un número de móvil de {digits} cifras.</translation>
    </message>
    <message>
        <source>Begin the number with + and the country&apos;s code.</source>
        <translation>Empiece el número con + y el código del país.</translation>
    </message>
    <message>
        <source>A mobile number has only digits. Take the letters out.</source>
        <translation>Un número de móvil solo tiene cifras. Quite las letras.</translation>
    </message>
    <message>
        <source>No such number is known. Check it.</source>
        <translation>No se conoce ningún número así. Compruébelo.</translation>
    </message>
    <message>
        <source>This looks like a landline. Texts go to mobile numbers.</source>
        <translation>Parece un teléfono fijo. Los mensajes van a móviles.</translation>
    </message>
    <message>
        <source>Enter an e-mail address like name@example.org.</source>
        <translation>Escriba una dirección de correo como nombre@example.org.</translation>
    </message>
    <message>
        <source>An e-mail address has no spaces, commas or accents. Check it.</source>
        <translation>Una dirección de correo no tiene espacios, comas ni acentos. Compruébela.</translation>
    </message>
    <message>
        <source>Check what stands after the @.</source>
        <translation>Compruebe lo que va después de la @.</translation>
    </message>
    <message>
        <source>An e-mail address has at most 254 characters. Check it.</source>
        <translation>Una dirección de correo tiene como máximo 254 caracteres. Compruébela.</translation>
    </message>
    <message>
        <source>Did you mean {suggestion}?</source>
        <translation>¿Quería decir {suggestion}?</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages</source>
        <translation>
            <numerusform>%Ln página activa</numerusform>
            <numerusform>%Ln páginas activas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips</source>
        <translation>
            <numerusform>%Ln vídeo</numerusform>
            <numerusform>%Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Why may it be seen?</source>
        <translation>¿Por qué puede verse?</translation>
    </message>
    <message>
        <source>It is a measurement</source>
        <translation>Es una medición</translation>
    </message>
    <message>
        <source>It is part of the picture</source>
        <translation>Es parte de la imagen</translation>
    </message>
    <message>
        <source>It names nobody</source>
        <translation>No identifica a nadie</translation>
    </message>
</context>
<context>
    <name>CoversPage</name>
    <message>
        <source>Machine covers</source>
        <translation>Tapados de máquinas</translation>
    </message>
    <message>
        <source>Machines that this computer knows, and how many of their pictures a person has looked at. Other computers know them once the file is taken in there, and are asked to confirm each.</source>
        <translation>Máquinas que este ordenador conoce, y cuántas de sus imágenes ha mirado una persona. Otros ordenadores las conocen cuando el archivo se importa allí, y piden confirmar cada una.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Olvidar…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unnamed machine</source>
        <translation>Máquina sin nombre</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Proposed by another desk</source>
        <translation>Propuesto por otro puesto</translation>
    </message>
    <message>
        <source>Looked at on %1 of %2 pictures</source>
        <translation>Mirado en %1 de %2 imágenes</translation>
    </message>
    <message>
        <source>Machine covers (%1)</source>
        <translation>Tapados de máquinas (%1)</translation>
    </message>
    <message>
        <source>Where the covers go</source>
        <translation>Dónde van los tapados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln covers are written to %1.</source>
        <translation>
            <numerusform>%Ln tapado está escrito en %1.</numerusform>
            <numerusform>%Ln tapados están escritos en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers of another computer</source>
        <translation>Tapados de otro ordenador</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are new here</source>
        <translation>
            <numerusform>%Ln es nuevo aquí</numerusform>
            <numerusform>%Ln son nuevos aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are known already</source>
        <translation>
            <numerusform>%Ln ya se conoce</numerusform>
            <numerusform>%Ln ya se conocen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are older</source>
        <translation>
            <numerusform>%Ln es más antiguo</numerusform>
            <numerusform>%Ln son más antiguos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3. New ones are confirmed once you look at their machine&apos;s pictures.</source>
        <translation>%1, %2, %3. Los nuevos se confirman cuando mire las imágenes de su máquina.</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln machines?</source>
        <translation>
            <numerusform>¿Olvidar %Ln máquina?</numerusform>
            <numerusform>¿Olvidar %Ln máquinas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their pictures need a look again, each of them, until they are confirmed anew.</source>
        <translation>Sus imágenes habrá que mirarlas de nuevo, una a una, hasta confirmarlas otra vez.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Sending in {seconds} s</source>
        <extracomment>to workers that live in other threads</extracomment>
        <translation>Se envía en {seconds} s</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No se ha enviado.</translation>
    </message>
    <message>
        <source>It has gone out already. Close the page under Sent if it must not be seen.</source>
        <translation>Ya ha salido. Cierre la página en Enviados si nadie debe verla.</translation>
    </message>
</context>
<context>
    <name>DraftWorker</name>
    <message>
        <source>A picture could not be kept: {0}.</source>
        <translation>No se pudo guardar una imagen: {0}.</translation>
    </message>
    <message>
        <source>Make room on the disk if it is full; it is tried again by itself.</source>
        <translation>Libere espacio si el disco está lleno; se vuelve a intentar solo.</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase the account of %1?</source>
        <translation>¿Borrar la cuenta de %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages close at once. Patients lose what they have not saved.</source>
        <translation>
            <numerusform>%Ln página activa se cierra al momento. La paciente pierde lo que no haya guardado.</numerusform>
            <numerusform>%Ln páginas activas se cierran al momento. Las pacientes pierden lo que no hayan guardado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the clinic&apos;s name</source>
        <translation>Escriba el nombre de la clínica</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>Extend</source>
        <translation>Prolongar</translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>Keep the page of %1 open longer</source>
        <translation>Mantener abierta más tiempo la página de %1</translation>
    </message>
    <message>
        <source>It closes on %1.</source>
        <translation>Se cierra el %1.</translation>
    </message>
    <message>
        <source>The link stays the same, and nobody gets a message.</source>
        <translation>El enlace sigue igual y nadie recibe un mensaje.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up this computer</source>
        <translation>Preparar este ordenador</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Paso %1 de 3</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This computer has no ultrasound folder</source>
        <translation>Este ordenador no tiene carpeta de ecografías</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Enter it later</source>
        <translation>Introducirla más tarde</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>Where are the ultrasound pictures?</source>
        <translation>¿Dónde están las imágenes de ecografía?</translation>
    </message>
    <message>
        <source>Choose the folder that the ultrasound machine writes to. TriceDesk only reads it. Nothing in it is changed, and nothing leaves this computer before you send it. A front desk needs none: it finds what was sent, and sends it again.</source>
        <translation>Elija la carpeta en la que escribe el ecógrafo. TriceDesk solo la lee. No cambia nada en ella, y nada sale de este ordenador antes de que usted lo envíe. En recepción no hace falta: allí se busca lo enviado y se vuelve a enviar.</translation>
    </message>
    <message>
        <source>Folder with the ultrasound pictures</source>
        <translation>Carpeta con las imágenes de ecografía</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>No se puede acceder a %1. Compruebe la unidad o el cable.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not paired with a clinic</source>
        <translation>Sin vincular a una clínica</translation>
    </message>
    <message>
        <source>TriceDesk needs an update</source>
        <translation>TriceDesk necesita una actualización</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>El servidor lo rechaza</translation>
    </message>
    <message>
        <source>Sent by another TriceDesk on this computer</source>
        <translation>Lo envía otro TriceDesk de este ordenador</translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message>
        <source>Close this page?</source>
        <translation>¿Cerrar esta página?</translation>
    </message>
    <message>
        <source>Nobody can open it until you open it again. The pictures are kept until it expires.</source>
        <translation>Nadie puede abrirla hasta que usted la abra de nuevo. Las imágenes se conservan hasta que caduque.</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Cerrar la página</translation>
    </message>
    <message>
        <source>Reset the password?</source>
        <translation>¿Restablecer la contraseña?</translation>
    </message>
    <message>
        <source>Whoever opens the link next chooses a new one. Tell the patient to do it now.</source>
        <translation>Quien abra el enlace a continuación elige otra. Diga al paciente que lo haga ahora.</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>Restablecer la contraseña</translation>
    </message>
    <message>
        <source>Put this request away?</source>
        <translation>¿Archivar esta solicitud?</translation>
    </message>
    <message>
        <source>Nothing is sent. The patient is told nothing: call if an answer is due.</source>
        <translation>No se envía nada. Al paciente no se le avisa: llame si espera una respuesta.</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Archivarla</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>GateBar</name>
    <message>
        <source>Choose a study.</source>
        <translation>Elija un estudio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are being prepared.</source>
        <translation>
            <numerusform>Se está preparando %Ln imagen.</numerusform>
            <numerusform>Se están preparando %Ln imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these pictures can be sent. See why at each.</source>
        <translation>Ninguna de estas imágenes puede enviarse. El motivo está en cada una.</translation>
    </message>
    <message>
        <source>Every picture is left out. Include at least one.</source>
        <translation>Todas las imágenes están excluidas. Incluya al menos una.</translation>
    </message>
    <message>
        <source>It can be sent once the whole folder has been looked through.</source>
        <translation>Podrá enviarse cuando se haya explorado toda la carpeta.</translation>
    </message>
    <message>
        <source>Attachments can&apos;t be sent while Anonymized Uplink is on. Take them out.</source>
        <translation>Los adjuntos no pueden enviarse con Anonymized Uplink activo. Quítelos.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln more pictures before you send.</source>
        <translation>
            <numerusform>Revise %Ln imagen más antes de enviar.</numerusform>
            <numerusform>Revise %Ln imágenes más antes de enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are ready to send.</source>
        <translation>
            <numerusform>%Ln imagen lista para enviar.</numerusform>
            <numerusform>%Ln imágenes listas para enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures stay here.</source>
        <translation>
            <numerusform>Una imagen se queda aquí.</numerusform>
            <numerusform>%Ln imágenes se quedan aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>Siguiente por revisar</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Choose where it goes (Ctrl+Enter)</source>
        <translation>Elegir adónde va (Ctrl+Intro)</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Queued to be sent</source>
        <translation>En cola para enviarse</translation>
    </message>
    <message>
        <source>Uploaded by {desk}</source>
        <translation>Subido por {desk}</translation>
    </message>
    <message>
        <source>E-mail made ready</source>
        <translation>Correo preparado</translation>
    </message>
    <message>
        <source>Text made ready</source>
        <translation>SMS preparado</translation>
    </message>
    <message>
        <source>E-mail could not go out yet</source>
        <translation>El correo aún no ha podido salir</translation>
    </message>
    <message>
        <source>Text could not go out yet</source>
        <translation>El SMS aún no ha podido salir</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>Correo enviado</translation>
    </message>
    <message>
        <source>Text sent</source>
        <translation>SMS enviado</translation>
    </message>
    <message>
        <source>E-mail delivered</source>
        <translation>Correo entregado</translation>
    </message>
    <message>
        <source>Text delivered</source>
        <translation>SMS entregado</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>El correo fue devuelto</translation>
    </message>
    <message>
        <source>Text came back</source>
        <translation>El SMS fue devuelto</translation>
    </message>
    <message>
        <source>E-mail not delivered</source>
        <translation>Correo no entregado</translation>
    </message>
    <message>
        <source>Text not delivered</source>
        <translation>SMS no entregado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Language of the page changed to {detail}</source>
        <translation>El idioma de la página cambió a {detail}</translation>
    </message>
    <message>
        <source>The patient chose a password</source>
        <translation>El paciente eligió una contraseña</translation>
    </message>
    <message>
        <source>Password reset by {desk}</source>
        <translation>Contraseña restablecida por {desk}</translation>
    </message>
    <message>
        <source>Wrong code entered</source>
        <translation>Código erróneo introducido</translation>
    </message>
    <message>
        <source>Too many wrong codes: locked for a day</source>
        <translation>Demasiados códigos erróneos: bloqueado un día</translation>
    </message>
    <message>
        <source>Wrong delete code entered</source>
        <translation>Código de borrado erróneo introducido</translation>
    </message>
    <message>
        <source>Too many wrong delete codes: deleting is locked</source>
        <translation>Demasiados códigos de borrado erróneos: el borrado está bloqueado</translation>
    </message>
    <message>
        <source>Sent again by {desk}, with a new link</source>
        <translation>Reenviado por {desk}, con un enlace nuevo</translation>
    </message>
    <message>
        <source>The old link stopped working</source>
        <translation>El enlace anterior dejó de funcionar</translation>
    </message>
    <message>
        <source>Link copied by {desk}</source>
        <translation>Enlace copiado por {desk}</translation>
    </message>
    <message>
        <source>Delete code looked at by {desk}</source>
        <translation>Código de borrado consultado por {desk}</translation>
    </message>
    <message>
        <source>Looked at by {desk}</source>
        <translation>Vista por {desk}</translation>
    </message>
    <message>
        <source>Extended to {until} by {desk}</source>
        <translation>Prolongada hasta el {until} por {desk}</translation>
    </message>
    <message>
        <source>Closed by {desk}</source>
        <translation>Cerrada por {desk}</translation>
    </message>
    <message>
        <source>Opened again by {desk}</source>
        <translation>Abierta de nuevo por {desk}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Deleted by the patient</source>
        <translation>Borrado por el paciente</translation>
    </message>
    <message>
        <source>Taken back by {desk}</source>
        <translation>Retirado por {desk}</translation>
    </message>
    <message>
        <source>Pictures erased from the server</source>
        <translation>Imágenes borradas del servidor</translation>
    </message>
    <message>
        <source>Pictures are gone from the server&apos;s storage</source>
        <translation>Faltan imágenes en el almacenamiento del servidor</translation>
    </message>
    <message>
        <source>A newer page took its place</source>
        <translation>Una página más nueva ocupó su lugar</translation>
    </message>
    <message>
        <source>The patient asked for the pictures again</source>
        <translation>El paciente pidió de nuevo las imágenes</translation>
    </message>
    <message>
        <source>{desk} asked {detail} to send the study again</source>
        <translation>{desk} pidió a {detail} que enviara de nuevo el estudio</translation>
    </message>
    <message>
        <source>The patient&apos;s request was answered</source>
        <translation>Se atendió la solicitud del paciente</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Invite an admin</source>
        <translation>Invitar a un administrador</translation>
    </message>
    <message>
        <source>Give this link to one person. It is good once, for a week, and is shown only now. That person opens the preferences at a computer of the clinic and presses “I have a sign-up link…”.</source>
        <translation>Dé este enlace a una persona. Vale una vez, durante una semana, y solo se muestra ahora. Esa persona abre las preferencias en un ordenador de la clínica y pulsa «Tengo un enlace de registro…».</translation>
    </message>
    <message>
        <source>Sign-up link</source>
        <translation>Enlace de registro</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Creando un enlace…</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Enter the clinic&apos;s recovery key</source>
        <translation>Introduzca la clave de recuperación de la clínica</translation>
    </message>
    <message>
        <source>Patients&apos; names are readable only at desks that have the clinic&apos;s key. It was printed when the first desk was paired. Without it you can send; names of pages sent from other desks stay hidden here.</source>
        <translation>Los nombres de las pacientes solo se leen en los puestos que tienen la clave de la clínica. Se imprimió al vincular el primer puesto. Sin ella puede enviar; los nombres de las páginas enviadas desde otros puestos quedan ocultos aquí.</translation>
    </message>
    <message>
        <source>Keep this recovery key</source>
        <translation>Guarde esta clave de recuperación</translation>
    </message>
    <message>
        <source>It makes patients&apos; names readable at another desk of the clinic. The server doesn&apos;t have it. If every desk is lost and so is this key, the names can&apos;t be read again. Print it and keep it where the clinic keeps its contracts.</source>
        <translation>Permite leer los nombres de las pacientes en otro puesto de la clínica. El servidor no la tiene. Si se pierden todos los puestos y también esta clave, los nombres no se podrán volver a leer. Imprímala y guárdela donde la clínica guarda sus contratos.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>I have printed it or written it down</source>
        <translation>La he imprimido o anotado</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usar esta clave</translation>
    </message>
    <message>
        <source>Recovery key of %1</source>
        <translation>Clave de recuperación de %1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>First view … fourth view</source>
        <translation>Primera vista … cuarta vista</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Look through the folder again</source>
        <translation>Volver a revisar la carpeta</translation>
    </message>
    <message>
        <source>Hide the list of studies, or show it</source>
        <translation>Ocultar la lista de estudios, o mostrarla</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar los nombres</translation>
    </message>
    <message>
        <source>Hide names and pictures until you are back</source>
        <translation>Ocultar nombres e imágenes hasta que vuelva</translation>
    </message>
    <message>
        <source>Undo the sending, while it can be undone</source>
        <translation>Deshacer el envío, mientras se pueda</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Study before, next study</source>
        <translation>Estudio anterior, estudio siguiente</translation>
    </message>
    <message>
        <source>Picture before, next picture</source>
        <translation>Imagen anterior, imagen siguiente</translation>
    </message>
    <message>
        <source>Include the picture or leave it out</source>
        <translation>Incluir la imagen o dejarla fuera</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Play or stop a clip</source>
        <translation>Reproducir o parar un vídeo</translation>
    </message>
    <message>
        <source>Frame before, next frame</source>
        <translation>Fotograma anterior, fotograma siguiente</translation>
    </message>
    <message>
        <source>First frame, last frame</source>
        <translation>Primer fotograma, último fotograma</translation>
    </message>
    <message>
        <source>Larger, smaller, whole picture</source>
        <translation>Más grande, más pequeña, imagen entera</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Mantener pulsada para ver el original</translation>
    </message>
    <message>
        <source>Next text or cover on the picture</source>
        <translation>Siguiente texto o tapado de la imagen</translation>
    </message>
    <message>
        <source>Cover it, or uncover it</source>
        <translation>Taparlo o destaparlo</translation>
    </message>
    <message>
        <source>Draw a cover, draw what to keep</source>
        <translation>Dibujar un tapado, dibujar qué conservar</translation>
    </message>
</context>
<context>
    <name>LeavingPage</name>
    <message>
        <source>Export and erase</source>
        <translation>Exportar y borrar</translation>
    </message>
    <message>
        <source>Take the clinic&apos;s records along</source>
        <translation>Llevarse los registros de la clínica</translation>
    </message>
    <message>
        <source>A zip file with all that the server knows of the clinic: settings, pages, messages and the activity log. It holds no pictures and no patient&apos;s number or address.</source>
        <translation>Un archivo zip con todo lo que el servidor sabe de la clínica: ajustes, páginas, mensajes y el registro de actividad. No contiene imágenes ni números o direcciones de pacientes.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>End the account</source>
        <translation>Terminar la cuenta</translation>
    </message>
    <message>
        <source>Every page closes at once and its pictures are erased from the server. No desk can send any more. This can&apos;t be undone: export first.</source>
        <translation>Cada página se cierra al momento y sus imágenes se borran del servidor. Ningún puesto puede enviar ya. No se puede deshacer: exporte antes.</translation>
    </message>
    <message>
        <source>Erase the account…</source>
        <translation>Borrar la cuenta…</translation>
    </message>
    <message>
        <source>Zip files (%1)</source>
        <translation>Archivos zip (%1)</translation>
    </message>
    <message>
        <source>Where the records go</source>
        <translation>Dónde van los registros</translation>
    </message>
    <message>
        <source>The records are in %1.</source>
        <translation>Los registros están en %1.</translation>
    </message>
    <message>
        <source>The account is erased. This computer is not paired with a clinic any more.</source>
        <translation>La cuenta está borrada. Este ordenador ya no está vinculado a una clínica.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Patient links</source>
        <translation>Enlaces de pacientes</translation>
    </message>
    <message>
        <source>How long pages stay</source>
        <translation>Cuánto duran las páginas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>New pages close after so many days; pages that are sent already keep their day.</source>
        <translation>Las páginas nuevas se cierran tras esos días; las ya enviadas conservan su fecha.</translation>
    </message>
    <message>
        <source>Patient Link Code</source>
        <translation>Patient Link Code</translation>
    </message>
    <message>
        <source>Every new page asks for it, unless a sending has its own code or none. Tell it to patients yourself: no message holds it.</source>
        <translation>Cada página nueva lo pide, salvo que un envío tenga su propio código o ninguno. Dígaselo usted a las pacientes: ningún mensaje lo contiene.</translation>
    </message>
    <message>
        <source>Remove the code…</source>
        <translation>Quitar el código…</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Contraseñas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files beside the pictures can&apos;t be cleaned. With this on, they can&apos;t be sent at all.</source>
        <translation>Los archivos que acompañan a las imágenes no pueden limpiarse. Con esto activo no pueden enviarse.</translation>
    </message>
    <message>
        <source>A code is set. It is asked for by %1.</source>
        <translation>Hay un código. Lo piden: %1.</translation>
    </message>
    <message>
        <source>No code is set.</source>
        <translation>No hay código.</translation>
    </message>
    <message>
        <source>Change the code…</source>
        <translation>Cambiar el código…</translation>
    </message>
    <message>
        <source>Set a code…</source>
        <translation>Poner un código…</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Sesión iniciada como %1.</translation>
    </message>
    <message>
        <source>The server has signed you out. What you changed is still here: sign in again to save it.</source>
        <translation>El servidor ha cerrado su sesión. Lo que cambió sigue aquí: inicie sesión de nuevo para guardarlo.</translation>
    </message>
    <message>
        <source>Ten minutes without use have signed you out. What you changed is still here: sign in again to save it.</source>
        <translation>Tras diez minutos sin uso se ha cerrado su sesión. Lo que cambió sigue aquí: inicie sesión de nuevo para guardarlo.</translation>
    </message>
    <message>
        <source>Sign in as an admin to change this.</source>
        <translation>Inicie sesión como administrador para cambiar esto.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>I have a sign-up link…</source>
        <translation>Tengo un enlace de registro…</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>Contraseña…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Names and pictures are hidden.</source>
        <translation>Los nombres y las imágenes están ocultos.</translation>
    </message>
    <message>
        <source>Sending goes on meanwhile. Show them again when you are back at this computer.</source>
        <translation>Mientras tanto, los envíos continúan. Muéstrelos de nuevo cuando vuelva a este ordenador.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln studies are on their way.</source>
        <translation>
            <numerusform>%Ln estudio está en camino.</numerusform>
            <numerusform>%Ln estudios están en camino.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Mostrarlos de nuevo</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in half a minute.</source>
        <translation>Demasiados PIN incorrectos. Inténtelo de nuevo en medio minuto.</translation>
    </message>
    <message>
        <source>This is not the PIN. If it is forgotten, whoever looks after this computer can take it away: tricedesk forget-pin</source>
        <translation>Este no es el PIN. Si lo ha olvidado, quien administra este ordenador puede quitarlo: tricedesk forget-pin</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Being prepared</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Can&apos;t be sent</source>
        <translation>No puede enviarse</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Not shown yet</source>
        <translation>Aún no mostrada</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln studies have not been sent.</source>
        <translation>
            <numerusform>Un estudio no se ha enviado.</numerusform>
            <numerusform>%Ln estudios no se han enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>While TriceDesk runs they go out by themselves. Otherwise they wait until it is opened.</source>
        <translation>Mientras TriceDesk esté abierto, salen solos. Si no, esperan hasta que se vuelva a abrir.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir en marcha</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Who messages are from</source>
        <translation>De quién son los mensajes</translation>
    </message>
    <message>
        <source>At most 20 letters, plain ones. A text begins with it.</source>
        <translation>Como mucho 20 letras, sencillas. Un SMS empieza con él.</translation>
    </message>
    <message>
        <source>the clinic&apos;s name</source>
        <translation>el nombre de la clínica</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>a ninguna parte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Messages say everything again in it, below the page&apos;s language.</source>
        <translation>Los mensajes lo repiten todo en él, debajo del idioma de la página.</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>Empty: TriceDesk&apos;s own text</source>
        <translation>Vacío: el texto de TriceDesk</translation>
    </message>
    <message>
        <source>What the patient gets</source>
        <translation>Lo que recibe la paciente</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Kind of message that is shown</source>
        <translation>Tipo de mensaje que se muestra</translation>
    </message>
    <message>
        <source>Language of the message that is shown</source>
        <translation>Idioma del mensaje que se muestra</translation>
    </message>
    <message>
        <source>Said where the page is in %1, the clinic&apos;s language; in other languages TriceDesk&apos;s own text goes out. It needs {link} and {code}, and may name %2.</source>
        <translation>Se usa cuando la página está en %1, el idioma de la clínica; en otros idiomas sale el texto de TriceDesk. Necesita {link} y {code}, y puede nombrar %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are paid for</source>
        <translation>
            <numerusform>Se paga %Ln mensaje</numerusform>
            <numerusform>Se pagan %Ln mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left in the last one</source>
        <translation>
            <numerusform>queda %Ln carácter en el último</numerusform>
            <numerusform>quedan %Ln caracteres en el último</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>These characters make it longer: %1</source>
        <translation>Estos caracteres lo alargan: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Asunto: %1</translation>
    </message>
    <message>
        <source>Link and code are samples.</source>
        <translation>El enlace y el código son de muestra.</translation>
    </message>
    <message>
        <source>Names and the second language are shown as they were saved last.</source>
        <translation>Los nombres y el segundo idioma se muestran como se guardaron por última vez.</translation>
    </message>
    <message>
        <source>No connection: the preview can&apos;t be shown now.</source>
        <translation>Sin conexión: ahora no se puede mostrar la vista previa.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages to patients could not be delivered.</source>
        <translation>
            <numerusform>No se pudo entregar %Ln mensaje a un paciente.</numerusform>
            <numerusform>No se pudieron entregar %Ln mensajes a pacientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln patients ask for their pictures again.</source>
        <translation>
            <numerusform>%Ln paciente pide de nuevo sus imágenes.</numerusform>
            <numerusform>%Ln pacientes piden de nuevo sus imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other computers ask this one to send %Ln studies again.</source>
        <translation>
            <numerusform>Otro ordenador pide a este que vuelva a enviar un estudio.</numerusform>
            <numerusform>Otros ordenadores piden a este que vuelva a enviar %Ln estudios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages were opened.</source>
        <translation>
            <numerusform>Se abrió %Ln página.</numerusform>
            <numerusform>Se abrieron %Ln páginas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Upload stopped at %1 %. It will carry on from there.</source>
        <translation>La subida se detuvo en el %1 %. Seguirá desde ahí.</translation>
    </message>
    <message>
        <source>No connection. It goes out by itself as soon as there is one.</source>
        <translation>Sin conexión. Sale por sí solo en cuanto la haya.</translation>
    </message>
    <message>
        <source>Nothing goes out until you resume it.</source>
        <translation>No sale nada hasta que lo reanude.</translation>
    </message>
    <message>
        <source>It goes out through another TriceDesk on this computer.</source>
        <translation>Sale por otro TriceDesk de este ordenador.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>El servidor lo ha rechazado.</translation>
    </message>
    <message>
        <source>It goes away as soon as the server has deleted what it has.</source>
        <translation>Desaparece en cuanto el servidor haya borrado lo que tiene.</translation>
    </message>
    <message>
        <source>It is tried again by itself at %1.</source>
        <translation>Se intenta otra vez por sí solo a las %1.</translation>
    </message>
    <message>
        <source>It goes out by itself as soon as that is settled.</source>
        <translation>Sale por sí solo en cuanto eso se resuelva.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>Held up</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Name hidden</source>
        <translation>Nombre oculto</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>una imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>Cancel this sending?</source>
        <translation>¿Cancelar este envío?</translation>
    </message>
    <message>
        <source>The patient gets nothing. What was uploaded is deleted. The study stays in its folder.</source>
        <translation>La paciente no recibe nada. Lo que se había subido se borra. El estudio sigue en su carpeta.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancel the sending</source>
        <translation>Cancelar el envío</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Aquí no espera nada.</translation>
    </message>
    <message>
        <source>What you send stands here until it has arrived.</source>
        <translation>Lo que envía está aquí hasta que ha llegado.</translation>
    </message>
</context>
<context>
    <name>PairPage</name>
    <message>
        <source>Which clinic is this?</source>
        <translation>¿Qué clínica es?</translation>
    </message>
    <message>
        <source>Make a one-time code at a computer of the clinic that is paired already, or ask your administrator for one. It is good for ten minutes. Address and code may be pasted together.</source>
        <translation>Cree un código de un solo uso en un ordenador de la clínica ya vinculado, o pida uno a su administrador. Vale diez minutos. La dirección y el código se pueden pegar juntos.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Nombre de este ordenador</translation>
    </message>
    <message>
        <source>for example: Cart 2</source>
        <translation>por ejemplo: Carro 2</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>Write the server&apos;s address like %1.</source>
        <translation>Escriba la dirección del servidor así: %1.</translation>
    </message>
</context>
<context>
    <name>PairSheet</name>
    <message>
        <source>Pair a workstation</source>
        <translation>Vincular un puesto</translation>
    </message>
    <message>
        <source>At the new computer, start TriceDesk and type this code where it asks for it, or scan it there with a barcode scanner.</source>
        <translation>En el ordenador nuevo, abra TriceDesk y escriba este código donde lo pida, o léalo allí con un lector de códigos.</translation>
    </message>
    <message>
        <source>The server&apos;s address is %1; the picture holds both.</source>
        <translation>La dirección del servidor es %1; la imagen contiene ambas cosas.</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Código de vinculación</translation>
    </message>
    <message>
        <source>The pairing code as a QR code</source>
        <translation>El código de vinculación como código QR</translation>
    </message>
    <message>
        <source>Good once, until %1.</source>
        <translation>Vale una vez, hasta las %1.</translation>
    </message>
    <message>
        <source>This computer has not the clinic&apos;s key: the new one shows names once the recovery key is entered there.</source>
        <translation>Este ordenador no tiene la clave de la clínica: el nuevo muestra nombres cuando se introduzca allí la clave de recuperación.</translation>
    </message>
    <message>
        <source>Making a code…</source>
        <translation>Creando un código…</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Another password</source>
        <translation>Otra contraseña</translation>
    </message>
    <message>
        <source>Where else you are signed in, that ends.</source>
        <translation>Las sesiones que tenga en otros puestos terminan.</translation>
    </message>
    <message>
        <source>Your password of now</source>
        <translation>Su contraseña actual</translation>
    </message>
    <message>
        <source>New password: at least 10 characters, with a letter and a number</source>
        <translation>Nueva contraseña: al menos 10 caracteres, con una letra y un número</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>La nueva contraseña otra vez</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>Las dos contraseñas no coinciden. Escriba ambas de nuevo.</translation>
    </message>
</context>
<context>
    <name>PatientGets</name>
    <message>
        <source>What the patient gets</source>
        <translation>Lo que recibe la paciente</translation>
    </message>
    <message>
        <source>A private page with %1, open until %2.</source>
        <translation>Una página privada con %1, abierta hasta el %2.</translation>
    </message>
    <message>
        <source>A text to %1 and an e-mail to %2, from %3, with the link and a code to delete the page.</source>
        <translation>Un SMS a %1 y un correo a %2, de %3, con el enlace y un código para borrar la página.</translation>
    </message>
    <message>
        <source>A text to %1 from %3, with the link and a code to delete the page.</source>
        <translation>Un SMS a %1 de %3, con el enlace y un código para borrar la página.</translation>
    </message>
    <message>
        <source>An e-mail to %1 from %3, with the link and a code to delete the page.</source>
        <translation>Un correo a %1 de %3, con el enlace y un código para borrar la página.</translation>
    </message>
    <message>
        <source>The page asks for the Patient Link Code. Tell it to the patient: no message holds it.</source>
        <translation>La página pide el Patient Link Code. Dígaselo a la paciente: ningún mensaje lo contiene.</translation>
    </message>
    <message>
        <source>The patient will choose a password at the first visit.</source>
        <translation>El paciente elegirá una contraseña en la primera visita.</translation>
    </message>
    <message>
        <source>Files may show the patient&apos;s name. The patient will choose a password.</source>
        <translation>Los archivos pueden mostrar el nombre de la paciente. Ella elegirá una contraseña.</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Primera imagen</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Seen %1 of %2</source>
        <translation>Vistas %1 de %2</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Reproducir o pausar (Espacio)</translation>
    </message>
    <message>
        <source>Frame back (←)</source>
        <translation>Fotograma anterior (←)</translation>
    </message>
    <message>
        <source>Frame on (→)</source>
        <translation>Fotograma siguiente (→)</translation>
    </message>
    <message>
        <source>All frames at once: the brightest of each point</source>
        <translation>Todos los fotogramas a la vez: lo más claro de cada punto</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message>
        <source>The message was not delivered. Check the contact, under Sent.</source>
        <translation>El mensaje no se entregó. Compruebe el contacto en Enviados.</translation>
    </message>
    <message>
        <source>The picture could not be made. Everything else goes on.</source>
        <translation>No se pudo crear la imagen. Todo lo demás sigue.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Send a picture to yourself</source>
        <translation>Envíese una imagen</translation>
    </message>
    <message>
        <source>It is made up, and goes the way of every other: cleaned here, sent, opened on a phone. Its page closes tomorrow.</source>
        <translation>Es inventada y sigue el camino de todas: se limpia aquí, se envía y se abre en un teléfono. Su página se cierra mañana.</translation>
    </message>
    <message>
        <source>A name stood above this picture. It is gone: what you see here is what is sent.</source>
        <translation>Encima de esta imagen había un nombre. Ya no está: lo que ve aquí es lo que se envía.</translation>
    </message>
    <message>
        <source>The picture is being cleaned…</source>
        <translation>Se está limpiando la imagen…</translation>
    </message>
    <message>
        <source>The picture that is sent</source>
        <translation>La imagen que se envía</translation>
    </message>
    <message>
        <source>Your mobile number</source>
        <translation>Su número de móvil</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Su correo electrónico</translation>
    </message>
    <message>
        <source>Sent. Open the message on your phone: a patient gets the same.</source>
        <translation>Enviado. Abra el mensaje en su teléfono: el paciente recibe lo mismo.</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>En camino…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Send it to me</source>
        <translation>Enviármela</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, sin guardar</translation>
    </message>
    <message>
        <source>Some changes are not saved.</source>
        <translation>Hay cambios sin guardar.</translation>
    </message>
    <message>
        <source>They are lost if you close the preferences now.</source>
        <translation>Se pierden si cierra ahora las preferencias.</translation>
    </message>
    <message>
        <source>Go on changing</source>
        <translation>Seguir cambiando</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>No connection to the server. What you have typed is kept here.</source>
        <translation>Sin conexión con el servidor. Lo que ha escrito se conserva aquí.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>“%2” is paired with %1.</source>
        <translation>«%2» está vinculado a %1.</translation>
    </message>
    <message>
        <source>Paired with %1.</source>
        <translation>Vinculado a %1.</translation>
    </message>
    <message>
        <source>This computer is no longer paired with %1. Pair it again to send.</source>
        <translation>Este ordenador ya no está vinculado a %1. Vuelva a vincularlo para enviar.</translation>
    </message>
    <message>
        <source>This computer is not paired with a clinic yet. Pair it to send.</source>
        <translation>Este ordenador aún no está vinculado a una clínica. Vincúlelo para enviar.</translation>
    </message>
    <message>
        <source>Pair…</source>
        <translation>Vincular…</translation>
    </message>
    <message>
        <source>Pair again…</source>
        <translation>Vincular de nuevo…</translation>
    </message>
    <message>
        <source>Enter the recovery key…</source>
        <translation>Introducir la clave de recuperación…</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Páginas de las preferencias</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Show the list (F9)</source>
        <translation>Mostrar la lista (F9)</translation>
    </message>
    <message>
        <source>Hide the list (F9)</source>
        <translation>Ocultar la lista (F9)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Pictures of the study</source>
        <translation>Imágenes del estudio</translation>
    </message>
    <message>
        <source>No pictures in this study.</source>
        <translation>Este estudio no tiene imágenes.</translation>
    </message>
    <message>
        <source>Choose a study to see it.</source>
        <translation>Elija un estudio para verlo.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A newer page took this one&apos;s place {when}. Go on there.</source>
        <translation>Una página más nueva ocupó el lugar de esta {when}. Continúe allí.</translation>
    </message>
    <message>
        <source>The patient deleted the pictures {when}, with the code in the message. Send the study again if that was a mistake.</source>
        <translation>El paciente borró las imágenes {when}, con el código del mensaje. Envíe de nuevo el estudio si fue un error.</translation>
    </message>
    <message>
        <source>The clinic took this sending back {when}. Send the study again if the patient needs it.</source>
        <translation>La clínica retiró este envío {when}. Envíe de nuevo el estudio si el paciente lo necesita.</translation>
    </message>
    <message>
        <source>The page closed on {until}, and its pictures are erased. Send the study again.</source>
        <translation>La página se cerró el {until} y sus imágenes están borradas. Envíe de nuevo el estudio.</translation>
    </message>
    <message>
        <source>The clinic closed this page {when}. Open it again, and its link works as before.</source>
        <translation>La clínica cerró esta página {when}. Ábrala de nuevo y su enlace funcionará como antes.</translation>
    </message>
    <message>
        <source>Pictures of this page are gone from the server&apos;s storage. Send the study again.</source>
        <translation>Faltan imágenes de esta página en el almacenamiento del servidor. Envíe de nuevo el estudio.</translation>
    </message>
    <message>
        <source>Too many wrong codes were entered, the last one {when}: this link takes no more for a day. Tell the patient the Patient Link Code, and send a new link.</source>
        <translation>Se introdujeron demasiados códigos erróneos, el último {when}: este enlace no acepta más durante un día. Diga al paciente el código de acceso y envíe un enlace nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong passwords were entered, the last one {when}. Reset the password: the patient then chooses a new one.</source>
        <translation>Se introdujeron demasiadas contraseñas erróneas, la última {when}. Restablezca la contraseña: el paciente elige después otra.</translation>
    </message>
    <message>
        <source>The e-mail to {contact} came back. Check the address, then send it again.</source>
        <translation>El correo a {contact} fue devuelto. Compruebe la dirección y reenvíelo.</translation>
    </message>
    <message>
        <source>The e-mail to {contact} was not delivered. Check the address, then send it again.</source>
        <translation>El correo a {contact} no se entregó. Compruebe la dirección y reenvíelo.</translation>
    </message>
    <message>
        <source>The text to {contact} was not delivered. Check the number, then send it again.</source>
        <translation>El SMS a {contact} no se entregó. Compruebe el número y reenvíelo.</translation>
    </message>
    <message>
        <source>A wrong code was entered {when}. Tell the patient the Patient Link Code: it is not in the message, and the four digits there only delete. A new link begins the tries anew.</source>
        <translation>Se introdujo un código erróneo {when}. Diga al paciente el código de acceso: no está en el mensaje, y las cuatro cifras de allí solo borran. Un enlace nuevo empieza los intentos desde cero.</translation>
    </message>
    <message>
        <source>A wrong password was entered {when}. Reset the password: the patient then chooses a new one.</source>
        <translation>Se introdujo una contraseña errónea {when}. Restablezca la contraseña: el paciente elige después otra.</translation>
    </message>
    <message>
        <source>Ten wrong delete codes were entered, the last one {when}. The pictures can still be seen. Send a new link: it comes with a new delete code.</source>
        <translation>Se introdujeron diez códigos de borrado erróneos, el último {when}. Las imágenes aún se pueden ver. Envíe un enlace nuevo: trae otro código de borrado.</translation>
    </message>
    <message>
        <source>A wrong delete code was entered {when}. Tell the patient the right one.</source>
        <translation>Se introdujo un código de borrado erróneo {when}. Diga al paciente el correcto.</translation>
    </message>
    <message>
        <source>The message is on its way. Copy the link if the patient waits beside you.</source>
        <translation>El mensaje está en camino. Copie el enlace si el paciente espera a su lado.</translation>
    </message>
    <message>
        <source>The message could not go out {when}. The server tries again by itself. Copy the link if the patient can&apos;t wait.</source>
        <translation>El mensaje no pudo salir {when}. El servidor vuelve a intentarlo solo. Copie el enlace si el paciente no puede esperar.</translation>
    </message>
    <message>
        <source>Nobody has opened the page yet. Ask the patient to look for the message, among junk mail too, or send it again.</source>
        <translation>Nadie ha abierto la página todavía. Pida al paciente que busque el mensaje, también en el correo no deseado, o reenvíelo.</translation>
    </message>
    <message>
        <source>The page was opened {when}, and closes on {until}. Extend it if the patient needs longer.</source>
        <translation>La página se abrió {when} y se cierra el {until}. Prolónguela si el paciente necesita más tiempo.</translation>
    </message>
    <message>
        <source>The patient can open the page: it was opened {when}. If the link is lost, send it again.</source>
        <translation>El paciente puede abrir la página: se abrió {when}. Si perdió el enlace, reenvíelo.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Looked at.</source>
        <translation>Revisada.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln more pictures of this machine.</source>
        <translation>
            <numerusform>Revise %Ln imagen más de este equipo.</numerusform>
            <numerusform>Revise %Ln imágenes más de este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>You changed what is covered. Look at it once more.</source>
        <translation>Ha cambiado lo que se tapa. Mírela otra vez.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Use for this machine (%1)</source>
        <translation>Usar para este equipo (%1)</translation>
    </message>
    <message>
        <source>Use for this machine</source>
        <translation>Usar para este equipo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Play the clip once through.</source>
        <translation>Reproduzca el vídeo entero una vez.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename %1</source>
        <translation>Renombrar %1</translation>
    </message>
    <message>
        <source>All desks show the new name.</source>
        <translation>Todos los puestos muestran el nombre nuevo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message>
        <source>Name hidden</source>
        <translation>Nombre oculto</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>enviado el {day}</translation>
    </message>
    <message>
        <source>asked by {desk}</source>
        <translation>pedido por {desk}</translation>
    </message>
    <message numerus="yes">
        <source>asked %Ln times</source>
        <translation>
            <numerusform>pedido %Ln vez</numerusform>
            <numerusform>pedido %Ln veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>{desk} asked {when} for this study, which this desk sent.</source>
        <translation>{desk} pidió {when} este estudio, que envió este puesto.</translation>
    </message>
    <message>
        <source>The patient asked for the pictures again {when}.</source>
        <translation>El paciente pidió de nuevo las imágenes {when}.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>Ahora no…</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Mostrar la página</translation>
    </message>
    <message>
        <source>Nobody asks for anything.</source>
        <translation>Nadie pide nada.</translation>
    </message>
    <message>
        <source>When a page has ended, its patient can ask for the pictures again. That stands here.</source>
        <translation>Cuando una página ha terminado, su paciente puede pedir de nuevo las imágenes. Eso aparece aquí.</translation>
    </message>
</context>
<context>
    <name>ResendSheet</name>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Send %1 the link again</source>
        <translation>Reenviar el enlace a %1</translation>
    </message>
    <message>
        <source>The same page, with a new link and a new delete code.</source>
        <translation>La misma página, con un enlace y un código de borrado nuevos.</translation>
    </message>
    <message>
        <source>Send %1 the pictures again</source>
        <translation>Enviar de nuevo las imágenes a %1</translation>
    </message>
    <message>
        <source>A new page with the same pictures. What was looked at needs no second look.</source>
        <translation>Una página nueva con las mismas imágenes. Lo que ya se miró no necesita otra revisión.</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Número de móvil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>The old link</source>
        <translation>El enlace anterior</translation>
    </message>
    <message>
        <source>goes on working</source>
        <translation>sigue funcionando</translation>
    </message>
    <message>
        <source>stops working at once</source>
        <translation>deja de funcionar al instante</translation>
    </message>
    <message>
        <source>It went to another contact, so it stops working.</source>
        <translation>Fue a otro contacto, así que deja de funcionar.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Send to %1 and %2</source>
        <translation>Enviar a %1 y %2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>%1 was used today for another patient. Check it.</source>
        <translation>%1 se usó hoy para otro paciente. Compruébelo.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>This is not a whole recovery key.</source>
        <translation>No es una clave de recuperación completa.</translation>
    </message>
    <message>
        <source>It has %1 letters and digits in groups of four; %2 were typed.</source>
        <translation>Tiene %1 letras y cifras en grupos de cuatro; se escribieron %2.</translation>
    </message>
    <message>
        <source>Type all of it from the printed sheet.</source>
        <translation>Escríbala entera desde la hoja impresa.</translation>
    </message>
    <message>
        <source>The recovery key has a typing mistake.</source>
        <translation>La clave de recuperación tiene un error al teclear.</translation>
    </message>
    <message>
        <source>Its letters and digits don&apos;t fit together.</source>
        <translation>Sus letras y cifras no concuerdan.</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet.</source>
        <translation>Compárela con la hoja impresa.</translation>
    </message>
    <message>
        <source>This pairing code does not open the account&apos;s key.</source>
        <translation>Este código de vinculación no abre la clave de la cuenta.</translation>
    </message>
    <message>
        <source>It may be mistyped, or of another clinic.</source>
        <translation>Puede estar mal escrito, o ser de otra clínica.</translation>
    </message>
    <message>
        <source>Make a new code at a paired desk and type all of it.</source>
        <translation>Cree un código nuevo en un puesto vinculado y escríbalo entero.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s keys can&apos;t be read or kept on this computer.</source>
        <translation>Las claves de TriceDesk no se pueden leer ni guardar en este equipo.</translation>
    </message>
    <message>
        <source>Restore TriceDesk&apos;s settings folder from a backup, or pair this computer anew in an empty home.</source>
        <translation>Restaure la carpeta de ajustes de TriceDesk desde una copia de seguridad, o vincule este equipo de nuevo con una carpeta vacía.</translation>
    </message>
    <message>
        <source>A record of this computer can&apos;t be opened.</source>
        <translation>No se puede abrir un registro de este equipo.</translation>
    </message>
    <message>
        <source>It was sealed by another computer or user, or is damaged.</source>
        <translation>Lo selló otro equipo u otro usuario, o está dañado.</translation>
    </message>
    <message>
        <source>Restore TriceDesk&apos;s data and its keys from the same backup.</source>
        <translation>Restaure los datos y las claves de TriceDesk desde la misma copia de seguridad.</translation>
    </message>
    <message>
        <source>The keys of this computer are in use.</source>
        <translation>Las claves de este equipo están en uso.</translation>
    </message>
    <message>
        <source>Close the other TriceDesk and try again.</source>
        <translation>Cierre el otro TriceDesk e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The computer&apos;s password store can&apos;t be used.</source>
        <translation>No se puede usar el almacén de contraseñas del equipo.</translation>
    </message>
    <message>
        <source>It holds TriceDesk&apos;s keys, and did not answer (%1).</source>
        <translation>Guarda las claves de TriceDesk y no respondió (%1).</translation>
    </message>
    <message>
        <source>Unlock it (sign in to the desktop), then start TriceDesk again.</source>
        <translation>Desbloquéelo (inicie sesión en el escritorio) y abra TriceDesk de nuevo.</translation>
    </message>
    <message>
        <source>A frame is damaged.</source>
        <translation>Un fotograma está dañado.</translation>
    </message>
    <message>
        <source>The picture&apos;s colours are of a kind that TriceDesk can&apos;t read.</source>
        <translation>Los colores de la imagen son de un tipo que TriceDesk no puede leer.</translation>
    </message>
    <message>
        <source>The picture is stored in a way that TriceDesk can&apos;t read.</source>
        <translation>La imagen está guardada de una forma que TriceDesk no puede leer.</translation>
    </message>
    <message>
        <source>Transfer syntax %1.</source>
        <translation>Sintaxis de transferencia %1.</translation>
    </message>
    <message>
        <source>It is of another size than the header says.</source>
        <translation>Tiene otro tamaño que el que dice la cabecera.</translation>
    </message>
    <message>
        <source>Its run lengths don&apos;t fill the picture.</source>
        <translation>Sus datos comprimidos no llenan la imagen.</translation>
    </message>
    <message>
        <source>It ends before the picture does.</source>
        <translation>Termina antes que la imagen.</translation>
    </message>
    <message>
        <source>It has other colours than the header says.</source>
        <translation>Tiene otros colores que los que dice la cabecera.</translation>
    </message>
    <message>
        <source>It is of another depth than the header says.</source>
        <translation>Tiene otra profundidad que la que dice la cabecera.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be opened.</source>
        <translation>No se puede abrir la carpeta.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The picture has no size.</source>
        <translation>La imagen no tiene tamaño.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>La imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels; at most %3 megapixels are read.</source>
        <translation>%1 x %2 píxeles; se leen como máximo %3 megapíxeles.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>No se pudo abrir el archivo.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>No se pudo leer el archivo.</translation>
    </message>
    <message>
        <source>Its reader gave no sensible answer.</source>
        <translation>El lector no dio una respuesta con sentido.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Esto no es un archivo.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>El archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>It grows beyond %1 MB.</source>
        <translation>Supera los %1 MB.</translation>
    </message>
    <message>
        <source>The file is cut short: it ends before its content does.</source>
        <translation>El archivo está cortado: termina antes que su contenido.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>El archivo está dañado.</translation>
    </message>
    <message>
        <source>It can&apos;t be told which of its fragments make up which frame.</source>
        <translation>No se sabe qué fragmentos forman cada fotograma.</translation>
    </message>
    <message>
        <source>The document is no PDF.</source>
        <translation>El documento no es un PDF.</translation>
    </message>
    <message>
        <source>The document is too large.</source>
        <translation>El documento es demasiado grande.</translation>
    </message>
    <message>
        <source>A frame is missing.</source>
        <translation>Falta un fotograma.</translation>
    </message>
    <message>
        <source>The file holds fewer than it says.</source>
        <translation>El archivo contiene menos de los que dice.</translation>
    </message>
    <message>
        <source>It holds more frames than it says.</source>
        <translation>Contiene más imágenes de las que dice.</translation>
    </message>
    <message>
        <source>A frame is empty or too large.</source>
        <translation>Un fotograma está vacío o es demasiado grande.</translation>
    </message>
    <message>
        <source>The file is cut short.</source>
        <translation>El archivo está cortado.</translation>
    </message>
    <message>
        <source>A frame ends before it should.</source>
        <translation>Un fotograma termina antes de tiempo.</translation>
    </message>
    <message>
        <source>No frame of it is whole.</source>
        <translation>Ningún fotograma está entero.</translation>
    </message>
    <message>
        <source>Its pixels are not where they should be.</source>
        <translation>Sus píxeles no están donde deberían.</translation>
    </message>
    <message>
        <source>Its offset table is too large.</source>
        <translation>Su tabla de posiciones es demasiado grande.</translation>
    </message>
    <message>
        <source>The file holds too many fragments.</source>
        <translation>El archivo contiene demasiados fragmentos.</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>El archivo no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>The picture&apos;s values are no whole numbers; TriceDesk can&apos;t show them.</source>
        <translation>Los valores de la imagen no son números enteros; TriceDesk no puede mostrarlos.</translation>
    </message>
    <message>
        <source>Its pixels aren&apos;t stored as it says.</source>
        <translation>Sus píxeles no están guardados como dice.</translation>
    </message>
    <message>
        <source>%1 x %2 pixels.</source>
        <translation>%1 x %2 píxeles.</translation>
    </message>
    <message>
        <source>The picture&apos;s values are of a size that TriceDesk can&apos;t read.</source>
        <translation>Los valores de la imagen son de un tamaño que TriceDesk no puede leer.</translation>
    </message>
    <message>
        <source>%1 values of %2 bits a pixel.</source>
        <translation>%1 valores de %2 bits por píxel.</translation>
    </message>
    <message>
        <source>Its colours contradict each other.</source>
        <translation>Sus colores se contradicen.</translation>
    </message>
    <message>
        <source>Its colours contradict its size.</source>
        <translation>Sus colores contradicen su tamaño.</translation>
    </message>
    <message>
        <source>Its %1 makes no sense.</source>
        <translation>Su %1 no tiene sentido.</translation>
    </message>
    <message>
        <source>The file has changed.</source>
        <translation>El archivo ha cambiado.</translation>
    </message>
    <message>
        <source>Scan the folder again.</source>
        <translation>Vuelva a revisar la carpeta.</translation>
    </message>
    <message>
        <source>A draft can&apos;t be kept on this computer.</source>
        <translation>No se puede guardar un borrador en este equipo.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The part of TriceDesk that runs apart (%1) could not start.</source>
        <translation>La parte de TriceDesk que funciona aparte (%1) no pudo arrancar.</translation>
    </message>
    <message>
        <source>Install TriceDesk again; if that doesn&apos;t help, tell us.</source>
        <translation>Instale TriceDesk de nuevo; si no basta, avísenos.</translation>
    </message>
    <message>
        <source>The program that reads it stopped on it.</source>
        <translation>El programa que lo lee se detuvo con él.</translation>
    </message>
    <message>
        <source>The file took too long to read.</source>
        <translation>El archivo tardó demasiado en leerse.</translation>
    </message>
    <message>
        <source>Given up after %1 seconds.</source>
        <translation>Se abandonó tras %1 segundos.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records were sealed with other keys than this computer has.</source>
        <translation>Los registros de TriceDesk se sellaron con otras claves que las de este equipo.</translation>
    </message>
    <message>
        <source>The data comes from another computer or user, or the keys were lost.</source>
        <translation>Los datos vienen de otro equipo u otro usuario, o se perdieron las claves.</translation>
    </message>
    <message>
        <source>Restore data and settings from the same backup, or start with an empty home and pair again.</source>
        <translation>Restaure los datos y los ajustes desde la misma copia de seguridad, o empiece con una carpeta vacía y vincule de nuevo.</translation>
    </message>
    <message>
        <source>A record of this computer is not what it says it is.</source>
        <translation>Un registro de este equipo no es lo que dice ser.</translation>
    </message>
    <message>
        <source>It was tampered with.</source>
        <translation>Fue manipulado.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be read or written.</source>
        <translation>Los registros de TriceDesk no se pueden leer ni escribir.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there. Nothing that was queued is lost.</source>
        <translation>Libere espacio en el disco, o dese permiso para escribir allí. Nada de lo que está en cola se pierde.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be used.</source>
        <translation>Los registros de TriceDesk no se pueden usar.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>TriceDesk can&apos;t write its records in %1.</source>
        <translation>TriceDesk no puede escribir sus registros en %1.</translation>
    </message>
    <message>
        <source>Make room on the disk. Nothing that was queued is lost; it goes on by itself.</source>
        <translation>Libere espacio en el disco. Nada de lo que está en cola se pierde; continúa por sí solo.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records are damaged.</source>
        <translation>Los registros de TriceDesk están dañados.</translation>
    </message>
    <message>
        <source>%1 is not a whole database.</source>
        <translation>%1 no es una base de datos completa.</translation>
    </message>
    <message>
        <source>Move it away and put a backup of it in its place (there may be a %1.v1 beside it).</source>
        <translation>Quítela de ahí y ponga en su lugar una copia de seguridad (puede haber un %1.v1 al lado).</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records are in use.</source>
        <translation>Los registros de TriceDesk están en uso.</translation>
    </message>
    <message>
        <source>Another program has held %1 for more than %2 seconds.</source>
        <translation>Otro programa retiene %1 desde hace más de %2 segundos.</translation>
    </message>
    <message>
        <source>Close the other TriceDesk or the backup program, then try again.</source>
        <translation>Cierre el otro TriceDesk o el programa de copias de seguridad e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be opened for writing.</source>
        <translation>Los registros de TriceDesk no se pueden abrir para escribir.</translation>
    </message>
    <message>
        <source>%1 or its folder is read-only for you.</source>
        <translation>%1 o su carpeta es solo de lectura para usted.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there.</source>
        <translation>Dese permiso para escribir allí.</translation>
    </message>
    <message>
        <source>The disk failed while TriceDesk&apos;s records were read or written.</source>
        <translation>El disco falló al leer o escribir los registros de TriceDesk.</translation>
    </message>
    <message>
        <source>Check the disk and its cable. What was queued before is kept.</source>
        <translation>Revise el disco y su cable. Lo que ya estaba en cola se conserva.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records can&apos;t be kept here.</source>
        <translation>Los registros de TriceDesk no se pueden guardar aquí.</translation>
    </message>
    <message>
        <source>%1 is on a kind of disk that can&apos;t keep them safe (a network share?).</source>
        <translation>%1 está en un tipo de disco que no puede guardarlos con seguridad (¿una unidad de red?).</translation>
    </message>
    <message>
        <source>Let TriceDesk keep its data on this computer&apos;s own disk.</source>
        <translation>Deje que TriceDesk guarde sus datos en el disco propio de este equipo.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records would not survive a power cut.</source>
        <translation>Los registros de TriceDesk no sobrevivirían a un corte de luz.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s records were written by a newer version.</source>
        <translation>Los registros de TriceDesk los escribió una versión más nueva.</translation>
    </message>
    <message>
        <source>Install the newest TriceDesk on this computer.</source>
        <translation>Instale el TriceDesk más nuevo en este equipo.</translation>
    </message>
    <message>
        <source>There is no such sending in the outbox.</source>
        <translation>No hay tal envío en la bandeja de salida.</translation>
    </message>
    <message>
        <source>A picture changed while it was being queued.</source>
        <translation>Una imagen cambió mientras se ponía en cola.</translation>
    </message>
    <message>
        <source>File %1 is not the one that was shown.</source>
        <translation>El archivo %1 no es el que se mostró.</translation>
    </message>
    <message>
        <source>Open the study again, look at the pictures, and send it again.</source>
        <translation>Abra el estudio de nuevo, mire las imágenes y envíelo otra vez.</translation>
    </message>
    <message>
        <source>Another TriceDesk is queueing a study at this moment.</source>
        <translation>Otro TriceDesk está poniendo en cola un estudio en este momento.</translation>
    </message>
    <message>
        <source>Send this one again when the other is queued.</source>
        <translation>Envíe este de nuevo cuando el otro esté en cola.</translation>
    </message>
    <message>
        <source>This picture can&apos;t be sent.</source>
        <translation>Esta imagen no se puede enviar.</translation>
    </message>
    <message>
        <source>There is no picture to send.</source>
        <translation>No hay ninguna imagen que enviar.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Elija al menos una.</translation>
    </message>
    <message>
        <source>These are too many pictures for one sending.</source>
        <translation>Son demasiadas imágenes para un envío.</translation>
    </message>
    <message>
        <source>They make %1 files; at most %2 can go together.</source>
        <translation>Son %1 archivos; pueden ir juntos %2 como máximo.</translation>
    </message>
    <message>
        <source>Send them in two.</source>
        <translation>Envíelas en dos veces.</translation>
    </message>
    <message>
        <source>A file changed after it was made.</source>
        <translation>Un archivo cambió después de crearse.</translation>
    </message>
    <message>
        <source>It is not what was looked at.</source>
        <translation>No es lo que se miró.</translation>
    </message>
    <message>
        <source>Prepare the study again.</source>
        <translation>Prepare el estudio de nuevo.</translation>
    </message>
    <message>
        <source>This attachment is no JPEG, PNG or PDF.</source>
        <translation>Este adjunto no es JPEG, PNG ni PDF.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Déjelo fuera.</translation>
    </message>
    <message>
        <source>This attachment is too large.</source>
        <translation>Este adjunto es demasiado grande.</translation>
    </message>
    <message>
        <source>TriceDesk can&apos;t make its own folder.</source>
        <translation>TriceDesk no puede crear su propia carpeta.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hay nada que enviar.</translation>
    </message>
    <message>
        <source>No picture of this study has been looked at.</source>
        <translation>No se ha mirado ninguna imagen de este estudio.</translation>
    </message>
    <message>
        <source>None of its pictures can be cleaned.</source>
        <translation>Ninguna de sus imágenes se puede limpiar.</translation>
    </message>
    <message>
        <source>%1 is not a server&apos;s address.</source>
        <translation>%1 no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>Write it like https://pictures.example.org.</source>
        <translation>Escríbala como https://pictures.example.org.</translation>
    </message>
    <message>
        <source>The server&apos;s address must begin with https://.</source>
        <translation>La dirección del servidor debe empezar por https://.</translation>
    </message>
    <message>
        <source>Over plain http, contacts and the workstation&apos;s token could be read on the way.</source>
        <translation>Con http sin cifrar, los contactos y la credencial del puesto podrían leerse por el camino.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be read.</source>
        <translation>No se pueden leer los ajustes.</translation>
    </message>
    <message>
        <source>The settings file is damaged.</source>
        <translation>El archivo de ajustes está dañado.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved.</source>
        <translation>No se pueden guardar los ajustes.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there.</source>
        <translation>Libere espacio en el disco, o dese permiso para escribir allí.</translation>
    </message>
    <message>
        <source>The setting can&apos;t be used.</source>
        <translation>El ajuste no se puede usar.</translation>
    </message>
    <message>
        <source>Something else answers in the server&apos;s place.</source>
        <translation>Otra cosa responde en lugar del servidor.</translation>
    </message>
    <message>
        <source>It may be a network&apos;s sign-in page, or the address is not a TriceDesk server&apos;s.</source>
        <translation>Puede ser la página de acceso de una red, o la dirección no es la de un servidor TriceDesk.</translation>
    </message>
    <message>
        <source>Open a web page in a browser to sign in to the network, or check the server&apos;s address.</source>
        <translation>Abra una página web en un navegador para entrar en la red, o revise la dirección del servidor.</translation>
    </message>
    <message>
        <source>The server can&apos;t take it now.</source>
        <translation>El servidor no puede aceptarlo ahora.</translation>
    </message>
    <message>
        <source>What waits here goes out by itself later.</source>
        <translation>Lo que espera aquí sale por sí solo más tarde.</translation>
    </message>
    <message>
        <source>This computer is not paired with an account.</source>
        <translation>Este equipo no está vinculado a una cuenta.</translation>
    </message>
    <message>
        <source>Pair it with a code from your administrator.</source>
        <translation>Vincúlelo con un código de su administrador.</translation>
    </message>
    <message>
        <source>%1 was removed from the clinic&apos;s account.</source>
        <translation>%1 se quitó de la cuenta de la clínica.</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>This workstation is not paired with an account.</source>
        <translation>Este puesto no está vinculado a una cuenta.</translation>
    </message>
    <message>
        <source>Pair it again with a code from your administrator.</source>
        <translation>Vuelva a vincularlo con un código de su administrador.</translation>
    </message>
    <message>
        <source>This TriceDesk and the server don&apos;t fit together.</source>
        <translation>Este TriceDesk y el servidor no son compatibles.</translation>
    </message>
    <message>
        <source>The desk speaks version %1, the server %2.</source>
        <translation>El puesto habla la versión %1, el servidor la %2.</translation>
    </message>
    <message>
        <source>The server&apos;s identity can&apos;t be confirmed.</source>
        <translation>No se puede confirmar la identidad del servidor.</translation>
    </message>
    <message>
        <source>Its certificate is not one that this computer trusts. Nothing was sent.</source>
        <translation>Este equipo no confía en su certificado. No se envió nada.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, or ask whoever looks after the network.</source>
        <translation>Revise la fecha de este equipo, o pregunte a quien lleva la red.</translation>
    </message>
    <message>
        <source>The proxy can&apos;t be reached.</source>
        <translation>No se puede llegar al proxy.</translation>
    </message>
    <message>
        <source>Check the proxy in the preferences of this computer.</source>
        <translation>Revise el proxy en las preferencias de este equipo.</translation>
    </message>
    <message>
        <source>No connection to the server.</source>
        <translation>Sin conexión con el servidor.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 no responde.</translation>
    </message>
    <message>
        <source>What waits here goes out by itself when the connection is back.</source>
        <translation>Lo que espera aquí sale por sí solo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>This is not a whole pairing code.</source>
        <translation>No es un código de vinculación completo.</translation>
    </message>
    <message>
        <source>A code has %1 or %2 letters and digits; %3 were typed.</source>
        <translation>Un código tiene %1 o %2 letras y cifras; se escribieron %3.</translation>
    </message>
    <message>
        <source>Type all of it as it is shown at the other desk or by your administrator.</source>
        <translation>Escríbalo entero como aparece en el otro puesto o como lo da su administrador.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account.</source>
        <translation>No es la clave de recuperación de esta cuenta.</translation>
    </message>
    <message>
        <source>It is written rightly, but belongs to another account.</source>
        <translation>Está bien escrita, pero es de otra cuenta.</translation>
    </message>
    <message>
        <source>Look for the sheet that was printed when this clinic&apos;s first desk was paired.</source>
        <translation>Busque la hoja que se imprimió al vincular el primer puesto de esta clínica.</translation>
    </message>
    <message>
        <source>Give this computer a name of 1 to 80 characters.</source>
        <translation>Dé a este equipo un nombre de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>For example: Cart 2.</source>
        <translation>Por ejemplo: Carro 2.</translation>
    </message>
    <message>
        <source>The pairing code has a typing mistake.</source>
        <translation>El código de vinculación tiene un error al teclear.</translation>
    </message>
    <message>
        <source>Compare its last letters with the other desk&apos;s.</source>
        <translation>Compare sus últimas letras con las del otro puesto.</translation>
    </message>
    <message>
        <source>The code brought another key than the account&apos;s.</source>
        <translation>El código trajo otra clave que la de la cuenta.</translation>
    </message>
    <message>
        <source>Labels made with it could be read by no other desk.</source>
        <translation>Ningún otro puesto podría leer las etiquetas hechas con ella.</translation>
    </message>
    <message>
        <source>Make a new code at a paired desk.</source>
        <translation>Cree un código nuevo en un puesto vinculado.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>La respuesta del servidor no tiene sentido.</translation>
    </message>
    <message>
        <source>It is asked again later. Nothing is lost.</source>
        <translation>Se le pregunta de nuevo más tarde. No se pierde nada.</translation>
    </message>
    <message>
        <source>TriceDesk made a mistake while sending.</source>
        <translation>TriceDesk cometió un error al enviar.</translation>
    </message>
    <message>
        <source>Nothing that was queued is lost.</source>
        <translation>Nada de lo que está en cola se pierde.</translation>
    </message>
    <message>
        <source>It tries again by itself. Tell your administrator if this stays.</source>
        <translation>Lo intenta de nuevo por sí solo. Avise a su administrador si continúa.</translation>
    </message>
    <message>
        <source>The server did not do it.</source>
        <translation>El servidor no lo hizo.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Pídalo de nuevo.</translation>
    </message>
    <message>
        <source>TriceDesk&apos;s own folder can&apos;t be written to.</source>
        <translation>No se puede escribir en la carpeta propia de TriceDesk.</translation>
    </message>
    <message>
        <source>Another TriceDesk is sending from this computer.</source>
        <translation>Otro TriceDesk está enviando desde este equipo.</translation>
    </message>
    <message>
        <source>What waits in the outbox goes out through the other one.</source>
        <translation>Lo que espera en la bandeja de salida sale por el otro.</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>No hay tal orden.</translation>
    </message>
    <message>
        <source>SQLite refused FULL.</source>
        <translation>SQLite rechazó FULL.</translation>
    </message>
    <message>
        <source>TriceDesk made a mistake.</source>
        <translation>TriceDesk cometió un error.</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Aquí no se cambió nada.</translation>
    </message>
    <message>
        <source>This sign-up link is taken.</source>
        <translation>Este enlace de registro ya está usado.</translation>
    </message>
    <message>
        <source>Make another one.</source>
        <translation>Cree otro.</translation>
    </message>
    <message>
        <source>A name has no control characters.</source>
        <translation>Un nombre no tiene caracteres de control.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Someone signs in by this name already.</source>
        <translation>Alguien ya accede con este nombre.</translation>
    </message>
    <message>
        <source>Choose another sign-in name.</source>
        <translation>Elija otro nombre de acceso.</translation>
    </message>
    <message>
        <source>This is the clinic&apos;s only administrator.</source>
        <translation>Es el único administrador de la clínica.</translation>
    </message>
    <message>
        <source>Invite another one first.</source>
        <translation>Invite antes a otro.</translation>
    </message>
    <message>
        <source>This sign-up link is not known here, was used, or is older than a week.</source>
        <translation>Este enlace de registro no se conoce aquí, ya se usó o tiene más de una semana.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>Pida uno nuevo a quien se lo envió.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Esta contraseña es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>Use at least one letter.</source>
        <translation>Use al menos una letra.</translation>
    </message>
    <message>
        <source>Use at least one number.</source>
        <translation>Use al menos un número.</translation>
    </message>
    <message>
        <source>Many people use this one.</source>
        <translation>Mucha gente usa esta.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>Use %1 to %2 characters.</source>
        <translation>Use de %1 a %2 caracteres.</translation>
    </message>
    <message>
        <source>Name or password is not right.</source>
        <translation>El nombre o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Check both.</source>
        <translation>Revise ambos.</translation>
    </message>
    <message>
        <source>Capitals matter.</source>
        <translation>Importan las mayúsculas.</translation>
    </message>
    <message>
        <source>This session&apos;s number is taken.</source>
        <translation>El número de esta sesión ya está en uso.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>An administrator must sign in for this.</source>
        <translation>Para esto debe iniciar sesión un administrador.</translation>
    </message>
    <message>
        <source>A session ends after %1 minutes without use.</source>
        <translation>Una sesión termina tras %1 minutos sin uso.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Esta no es su contraseña.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation>Demasiados intentos.</translation>
    </message>
    <message>
        <source>Try again in %1 minutes.</source>
        <translation>Inténtelo de nuevo en %1 minutos.</translation>
    </message>
    <message>
        <source>Another administrator can still sign in.</source>
        <translation>Otro administrador sí puede iniciar sesión.</translation>
    </message>
    <message>
        <source>A workstation&apos;s name has no control characters.</source>
        <translation>El nombre de un puesto no tiene caracteres de control.</translation>
    </message>
    <message>
        <source>Retype it.</source>
        <translation>Vuelva a escribirlo.</translation>
    </message>
    <message>
        <source>This is the workstation that you sit at.</source>
        <translation>Es el puesto en el que está.</translation>
    </message>
    <message>
        <source>Remove it from another one.</source>
        <translation>Retírelo desde otro.</translation>
    </message>
    <message>
        <source>This is not the clinic&apos;s name.</source>
        <translation>Este no es el nombre de la clínica.</translation>
    </message>
    <message>
        <source>Type it as it stands in the settings.</source>
        <translation>Escríbalo como está en los ajustes.</translation>
    </message>
    <message>
        <source>A code has no spaces around it.</source>
        <translation>Un código no lleva espacios alrededor.</translation>
    </message>
    <message>
        <source>Type it anew, without pasting.</source>
        <translation>Escríbalo de nuevo, sin pegarlo.</translation>
    </message>
    <message>
        <source>A logo is a PNG or JPEG picture.</source>
        <translation>Un logotipo es una imagen PNG o JPEG.</translation>
    </message>
    <message>
        <source>Save it as one of these, then try again.</source>
        <translation>Guárdelo como una de ellas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A logo has at most %1 by %2 pixels.</source>
        <translation>Un logotipo tiene como mucho %1 por %2 píxeles.</translation>
    </message>
    <message>
        <source>Make it smaller, then try again.</source>
        <translation>Hágalo más pequeño e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The text message name has letters that text messages don&apos;t have.</source>
        <translation>El nombre para SMS tiene letras que los SMS no tienen.</translation>
    </message>
    <message>
        <source>Use %1, for example.</source>
        <translation>Use %1, por ejemplo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own language is not among those offered.</source>
        <translation>El idioma de la clínica no está entre los ofrecidos.</translation>
    </message>
    <message>
        <source>Offer it too.</source>
        <translation>Ofrézcalo también.</translation>
    </message>
    <message>
        <source>The address for answers is no mail address.</source>
        <translation>La dirección de respuesta no es una dirección de correo.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>El texto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>The text holds characters that can&apos;t be seen.</source>
        <translation>El texto tiene caracteres que no se ven.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own text holds the Patient Link Code.</source>
        <translation>El texto de la clínica contiene el Patient Link Code.</translation>
    </message>
    <message>
        <source>A code travels another way: whoever reads the message could open the page.</source>
        <translation>Un código va por otro camino: quien lea el mensaje podría abrir la página.</translation>
    </message>
    <message>
        <source>Take it out of the text.</source>
        <translation>Quítelo del texto.</translation>
    </message>
    <message>
        <source>This is not a whole sign-up link.</source>
        <translation>No es un enlace de registro completo.</translation>
    </message>
    <message>
        <source>Copy all of it, from https:// to the last letter.</source>
        <translation>Cópielo entero, desde https:// hasta la última letra.</translation>
    </message>
    <message>
        <source>A session ends after ten minutes without use.</source>
        <translation>Una sesión termina tras diez minutos sin uso.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Complételo.</translation>
    </message>
    <message>
        <source>This can&apos;t be a sign-in name.</source>
        <translation>No puede ser un nombre de acceso.</translation>
    </message>
    <message>
        <source>Use 2 to 80 small letters and digits, or a mail address.</source>
        <translation>Use de 2 a 80 minúsculas y cifras, o una dirección de correo.</translation>
    </message>
    <message>
        <source>The name is missing or too long.</source>
        <translation>Falta el nombre o es demasiado largo.</translation>
    </message>
    <message>
        <source>Enter 1 to 80 characters.</source>
        <translation>Escriba de 1 a 80 caracteres.</translation>
    </message>
    <message>
        <source>The password is too short or too long.</source>
        <translation>La contraseña es demasiado corta o larga.</translation>
    </message>
    <message>
        <source>Use %1 to 128 characters, with a letter and a number.</source>
        <translation>Use de %1 a 128 caracteres, con una letra y un número.</translation>
    </message>
    <message>
        <source>Your current password is missing.</source>
        <translation>Falta su contraseña actual.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Escríbala.</translation>
    </message>
    <message>
        <source>There is no confirmed cover to export.</source>
        <translation>No hay ningún tapado confirmado que exportar.</translation>
    </message>
    <message>
        <source>Look at more pictures first.</source>
        <translation>Mire antes más imágenes.</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 no es un archivo.</translation>
    </message>
    <message>
        <source>Name a file that another desk has exported.</source>
        <translation>Indique un archivo que haya exportado otro puesto.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>This is no file of machine covers.</source>
        <translation>No es un archivo de tapados de máquinas.</translation>
    </message>
    <message>
        <source>A picture of this sending is gone or damaged on this computer.</source>
        <translation>Falta o está dañada una imagen de este envío en este ordenador.</translation>
    </message>
    <message>
        <source>It was deleted or changed after it was queued.</source>
        <translation>Se borró o cambió después de ponerse en cola.</translation>
    </message>
    <message>
        <source>Cancel this sending and send the study again.</source>
        <translation>Cancele este envío y vuelva a enviar el estudio.</translation>
    </message>
    <message>
        <source>This computer&apos;s records can&apos;t be opened at the moment.</source>
        <translation>Los registros de este ordenador no se pueden abrir en este momento.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>Make room on the disk if it is full, then try again.</source>
        <translation>Libere espacio si el disco está lleno y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The study could not be queued.</source>
        <translation>El estudio no se pudo poner en cola.</translation>
    </message>
    <message>
        <source>Nothing was sent. Make room on the disk, then send it again.</source>
        <translation>No se envió nada. Libere espacio en el disco y vuelva a enviarlo.</translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message>
        <source>this study</source>
        <translation>este estudio</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Enviar %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Número de móvil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <source>Patient Link Code</source>
        <translation>Patient Link Code</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Abierta durante</translation>
    </message>
    <message>
        <source>Own code</source>
        <translation>Código propio</translation>
    </message>
    <message>
        <source>At least 6 characters</source>
        <translation>Al menos 6 caracteres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>The clinic&apos;s code</source>
        <translation>El código de la clínica</translation>
    </message>
    <message>
        <source>A code for this sending</source>
        <translation>Un código para este envío</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Check once more, then send (Ctrl+Enter)</source>
        <translation>Comprobar otra vez y enviar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>A code has at least 6 characters.</source>
        <translation>Un código tiene al menos 6 caracteres.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>%1 was used today for another patient. Check it.</source>
        <translation>%1 se usó hoy para otra paciente. Compruébelo.</translation>
    </message>
</context>
<context>
    <name>SentDetails</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>una vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>la última, %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Enviado el</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Stays until</source>
        <translation>Disponible hasta</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>not delivered. Check the address.</source>
        <translation>no entregado. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>not delivered. Check the number or address.</source>
        <translation>no entregado. Compruebe el número o la dirección.</translation>
    </message>
    <message>
        <source>could not go out yet; tried again by itself</source>
        <translation>aún no ha podido salir; se vuelve a intentar solo</translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message>
        <source>Name hidden</source>
        <translation>Nombre oculto</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>una imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentView</name>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Name, ID, contact or date</source>
        <translation>Nombre, ID, contacto o fecha</translation>
    </message>
    <message>
        <source>Search what was sent</source>
        <translation>Buscar en lo enviado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>A study that you send stands here once the patient can open it.</source>
        <translation>Un estudio que envía aparece aquí cuando la paciente puede abrirlo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Search for fewer words, or for another spelling.</source>
        <translation>Busque con menos palabras o con otra grafía.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Name in text messages</source>
        <translation>Nombre en los SMS</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Language of the clinic</source>
        <translation>Idioma de la clínica</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Segundo idioma</translation>
    </message>
    <message>
        <source>Languages that are offered</source>
        <translation>Idiomas que se ofrecen</translation>
    </message>
    <message>
        <source>Pages stay for</source>
        <translation>Las páginas duran</translation>
    </message>
    <message>
        <source>Password where there is no code</source>
        <translation>Contraseña donde no hay código</translation>
    </message>
    <message>
        <source>Anonymized Uplink</source>
        <translation>Anonymized Uplink</translation>
    </message>
    <message>
        <source>Own text of e-mails</source>
        <translation>Texto propio de los correos</translation>
    </message>
    <message>
        <source>Own text of text messages</source>
        <translation>Texto propio de los SMS</translation>
    </message>
    <message>
        <source>Sender of e-mails</source>
        <translation>Remitente de los correos</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Las respuestas van a</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>the first visitor of every page chooses one</source>
        <translation>la primera visita de cada página elige una</translation>
    </message>
    <message>
        <source>only on pages with attachments</source>
        <translation>solo en páginas con adjuntos</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>Esto no puede quedar vacío.</translation>
    </message>
    <message>
        <source>Shorten it: a name in text messages has at most 20 characters.</source>
        <translation>Acórtelo: un nombre en los SMS tiene como mucho 20 caracteres.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>El texto es demasiado largo. Acórtelo.</translation>
    </message>
    <message>
        <source>Text messages don&apos;t have all of these letters. Write it plainly.</source>
        <translation>Los SMS no tienen todas estas letras. Escríbalo con letras sencillas.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list.</source>
        <translation>No existe esa zona horaria. Elija una de la lista.</translation>
    </message>
    <message>
        <source>The clinic&apos;s own language is missing. Offer it too.</source>
        <translation>Falta el idioma de la clínica. Ofrézcalo también.</translation>
    </message>
    <message>
        <source>Enter an e-mail address like name@example.org.</source>
        <translation>Escriba una dirección de correo como name@example.org.</translation>
    </message>
    <message>
        <source>The text lacks {link}. Without it the patient can&apos;t open the page. Put it in.</source>
        <translation>Al texto le falta {link}. Sin él la paciente no puede abrir la página. Inclúyalo.</translation>
    </message>
    <message>
        <source>The text lacks {code}. Without it the patient can&apos;t delete the page. Put it in.</source>
        <translation>Al texto le falta {code}. Sin él la paciente no puede borrar la página. Inclúyalo.</translation>
    </message>
    <message>
        <source>The text has braces with an unknown word. It may name %1.</source>
        <translation>El texto tiene llaves con una palabra desconocida. Puede nombrar %1.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>%1 changed these settings.</source>
        <translation>%1 cambió estos ajustes.</translation>
    </message>
    <message>
        <source>%1 changed these settings at %2.</source>
        <translation>%1 cambió estos ajustes a las %2.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Sign in as an admin</source>
        <translation>Iniciar sesión como administrador</translation>
    </message>
    <message>
        <source>You are signed in at this computer until ten minutes pass without use.</source>
        <translation>La sesión dura en este ordenador hasta que pasen diez minutos sin uso.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>SignUpSheet</name>
    <message>
        <source>Become an admin of this clinic</source>
        <translation>Hacerse administrador de esta clínica</translation>
    </message>
    <message>
        <source>An admin of the clinic, or whoever runs the server, makes the link. It is good once.</source>
        <translation>Un administrador de la clínica, o quien lleva el servidor, crea el enlace. Vale una vez.</translation>
    </message>
    <message>
        <source>Sign-up link</source>
        <translation>Enlace de registro</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Sign-in name: 2 to 80 small letters and digits, or a mail address</source>
        <translation>Nombre de acceso: de 2 a 80 minúsculas y cifras, o una dirección de correo</translation>
    </message>
    <message>
        <source>Password: at least 10 characters, with a letter and a number</source>
        <translation>Contraseña: al menos 10 caracteres, con una letra y un número</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>La contraseña otra vez</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>Registrarse</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>Las dos contraseñas no coinciden. Escriba ambas de nuevo.</translation>
    </message>
</context>
<context>
    <name>Spot</name>
    <message>
        <source>%1: this matches the patient&apos;s own details. It stays covered.</source>
        <translation>%1: coincide con los datos de la paciente. Queda tapado.</translation>
    </message>
    <message>
        <source>%1 is covered. Press to show it.</source>
        <translation>%1 está tapado. Pulse para mostrarlo.</translation>
    </message>
    <message>
        <source>Text that can&apos;t be read here is covered. Press to show it, and say why.</source>
        <translation>Aquí hay tapado un texto que no se puede leer. Pulse para mostrarlo y diga por qué.</translation>
    </message>
    <message>
        <source>A cover. Press to take it away, and say why.</source>
        <translation>Un tapado. Pulse para quitarlo y diga por qué.</translation>
    </message>
    <message>
        <source>%1 is sent: it names nobody. Press to cover it.</source>
        <translation>%1 se envía: no nombra a nadie. Pulse para taparlo.</translation>
    </message>
    <message>
        <source>%1 is sent: you uncovered it. Press to cover it again.</source>
        <translation>%1 se envía: usted lo destapó. Pulse para taparlo de nuevo.</translation>
    </message>
    <message>
        <source>This may be text, and is sent. Press to cover it.</source>
        <translation>Esto puede ser texto, y se envía. Pulse para taparlo.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Being prepared…</source>
        <translation>En preparación…</translation>
    </message>
    <message>
        <source>This picture can&apos;t be sent.</source>
        <translation>Esta imagen no puede enviarse.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The prepared picture has changed on the disk. Rescan the folder.</source>
        <translation>La imagen preparada ha cambiado en el disco. Vuelva a explorar la carpeta.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Deleted by the patient</source>
        <translation>Borrado por la paciente</translation>
    </message>
    <message>
        <source>Closed by the clinic</source>
        <translation>Cerrado por la clínica</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ha fallado</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
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
        <translation>Qué ha pasado</translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message numerus="yes">
        <source>Clip %1 of %2, %Ln frames</source>
        <translation>
            <numerusform>Vídeo %1 de %2, %Ln fotograma</numerusform>
            <numerusform>Vídeo %1 de %2, %Ln fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Imagen %1 de %2</translation>
    </message>
</context>
<context>
    <name>StudiesModel</name>
    <message numerus="yes">
        <source>%Ln studies</source>
        <translation>
            <numerusform>%Ln estudio</numerusform>
            <numerusform>%Ln estudios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln studies</source>
        <translation>
            <numerusform>%1 de %Ln estudio</numerusform>
            <numerusform>%1 de %Ln estudios</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>StudiesRoom</name>
    <message>
        <source>Pictures and documents</source>
        <translation>Imágenes y documentos</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Añadir un archivo</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
</context>
<context>
    <name>StudiesView</name>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Search name, ID, date, description</source>
        <translation>Buscar nombre, ID, fecha, descripción</translation>
    </message>
    <message>
        <source>Search studies</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Volver a explorar</translation>
    </message>
    <message>
        <source>Look through the folder again (F5)</source>
        <translation>Explorar la carpeta otra vez (F5)</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>Hide names and IDs (F8)</source>
        <translation>Ocultar nombres e ID (F8)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message numerus="yes">
        <source>Looking for studies… %Ln found</source>
        <translation>
            <numerusform>Buscando estudios… %Ln encontrado</numerusform>
            <numerusform>Buscando estudios… %Ln encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped. There may be more in the folder.</source>
        <translation>Detenido. Puede haber más en la carpeta.</translation>
    </message>
    <message>
        <source>Can&apos;t reach %1. Check the drive or cable.</source>
        <translation>No se puede acceder a %1. Compruebe la unidad o el cable.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>Cambiar de carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>No hay ninguna carpeta elegida.</translation>
    </message>
    <message>
        <source>Choose the folder that the ultrasound machine writes to.</source>
        <translation>Elija la carpeta en la que escribe el ecógrafo.</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Elegir carpeta</translation>
    </message>
    <message>
        <source>This computer has no ultrasound folder.</source>
        <translation>Este ordenador no tiene carpeta de ecografías.</translation>
    </message>
    <message>
        <source>What the clinic has sent is under Sent. To send from here as well, choose the folder that an ultrasound machine writes to.</source>
        <translation>Lo que la clínica ha enviado está en Enviados. Para enviar también desde aquí, elija la carpeta en la que escribe un ecógrafo.</translation>
    </message>
    <message>
        <source>No study matches.</source>
        <translation>Ningún estudio coincide.</translation>
    </message>
    <message>
        <source>Change the words or the filters.</source>
        <translation>Cambie las palabras o los filtros.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Looking for studies…</source>
        <translation>Buscando estudios…</translation>
    </message>
    <message>
        <source>Nothing was found before the search stopped.</source>
        <translation>No se encontró nada antes de detener la búsqueda.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be reached.</source>
        <translation>No se puede acceder a la carpeta.</translation>
    </message>
    <message>
        <source>No studies in this folder yet.</source>
        <translation>Todavía no hay estudios en esta carpeta.</translation>
    </message>
    <message>
        <source>New ones appear here by themselves once the machine has written them.</source>
        <translation>Los nuevos aparecen aquí solos cuando el equipo los ha escrito.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{what}, {times}</source>
        <translation>{what}, {times}</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>el paciente</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ayer a las {time}</translation>
    </message>
    <message>
        <source>the clinic</source>
        <translation>la clínica</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Leave out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Include or leave out (X)</source>
        <translation>Incluir o excluir (X)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeña (−)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Imagen entera (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Outline what is covered</source>
        <translation>Marcar lo que está cubierto</translation>
    </message>
    <message>
        <source>Original, while held (B)</source>
        <translation>Original, mientras se mantiene (B)</translation>
    </message>
    <message>
        <source>Cover something: draw a rectangle (D)</source>
        <translation>Tapar algo: dibuje un rectángulo (D)</translation>
    </message>
    <message>
        <source>Keep more: draw a rectangle (K)</source>
        <translation>Conservar más: dibuje un rectángulo (K)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>TriceDesk: %Ln studies have not been sent</source>
        <translation>
            <numerusform>TriceDesk: un estudio no se ha enviado</numerusform>
            <numerusform>TriceDesk: %Ln estudios no se han enviado</numerusform>
        </translation>
    </message>
    <message>
        <source>Open TriceDesk</source>
        <translation>Abrir TriceDesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Undelivered</name>
    <message>
        <source>There is no such mailbox.</source>
        <translation>No existe ese buzón.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Compruebe la dirección.</translation>
    </message>
    <message>
        <source>There is no such mail domain.</source>
        <translation>No existe ese dominio de correo.</translation>
    </message>
    <message>
        <source>Check what stands behind the @.</source>
        <translation>Compruebe lo que va detrás de la @.</translation>
    </message>
    <message>
        <source>The mail server does not understand this address.</source>
        <translation>El servidor de correo no entiende esta dirección.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Compruébela.</translation>
    </message>
    <message>
        <source>This mailbox has moved.</source>
        <translation>Este buzón se ha trasladado.</translation>
    </message>
    <message>
        <source>Ask for the new address.</source>
        <translation>Pregunte por la dirección nueva.</translation>
    </message>
    <message>
        <source>This mail domain takes no mail.</source>
        <translation>Este dominio no recibe correo.</translation>
    </message>
    <message>
        <source>This mailbox is switched off.</source>
        <translation>Este buzón está desactivado.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>El buzón está lleno.</translation>
    </message>
    <message>
        <source>The mail is too large for this mailbox.</source>
        <translation>El correo es demasiado grande para este buzón.</translation>
    </message>
    <message>
        <source>The mail is too large for this mail server.</source>
        <translation>El correo es demasiado grande para este servidor.</translation>
    </message>
    <message>
        <source>The mail server does not take mail for this address.</source>
        <translation>El servidor de correo no acepta correo para esta dirección.</translation>
    </message>
    <message>
        <source>No mail server can be found for this address.</source>
        <translation>No se encuentra ningún servidor de correo para esta dirección.</translation>
    </message>
    <message>
        <source>The mail server refused this mail by its own rules.</source>
        <translation>El servidor de correo rechazó este correo según sus propias reglas.</translation>
    </message>
    <message>
        <source>The mail server refused this address (%1).</source>
        <translation>El servidor de correo rechazó esta dirección (%1).</translation>
    </message>
    <message>
        <source>The mail server says: not now (%1).</source>
        <translation>El servidor de correo responde: ahora no (%1).</translation>
    </message>
    <message>
        <source>The mail server does not take mail from here (%1).</source>
        <translation>El servidor de correo no acepta correo desde aquí (%1).</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not good for its name.</source>
        <translation>El certificado del servidor de correo no corresponde a su nombre.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t be reached (%1).</source>
        <translation>No se puede contactar con el servidor de correo (%1).</translation>
    </message>
    <message>
        <source>The mail server offers no encryption (STARTTLS).</source>
        <translation>El servidor de correo no ofrece cifrado (STARTTLS).</translation>
    </message>
    <message>
        <source>The mail server lets nobody sign in here.</source>
        <translation>El servidor de correo no deja iniciar sesión aquí.</translation>
    </message>
    <message>
        <source>The mail server can&apos;t write to this address.</source>
        <translation>El servidor de correo no puede escribir a esta dirección.</translation>
    </message>
    <message>
        <source>No mail can be written to this address.</source>
        <translation>No se puede escribir ningún correo a esta dirección.</translation>
    </message>
    <message>
        <source>Tried for %1 days.</source>
        <translation>Se intentó durante %1 días.</translation>
    </message>
    <message>
        <source>It may have arrived all the same.</source>
        <translation>Puede que haya llegado de todos modos.</translation>
    </message>
    <message>
        <source>Something on the server is at fault.</source>
        <translation>Algo falla en el servidor.</translation>
    </message>
    <message>
        <source>Tell who runs it.</source>
        <translation>Avise a quien lo administra.</translation>
    </message>
    <message>
        <source>The link was replaced or deleted before this message went out.</source>
        <translation>El enlace se sustituyó o se eliminó antes de que saliera este mensaje.</translation>
    </message>
    <message>
        <source>The page ended or was closed before this message went out.</source>
        <translation>La página terminó o se cerró antes de que saliera este mensaje.</translation>
    </message>
    <message>
        <source>Text messages are not set up on this server.</source>
        <translation>Este servidor no está preparado para enviar SMS.</translation>
    </message>
    <message>
        <source>Send an e-mail instead.</source>
        <translation>Envíe un correo en su lugar.</translation>
    </message>
    <message>
        <source>This number can&apos;t be written to from the clinic&apos;s sender.</source>
        <translation>No se puede escribir a este número desde el remitente de la clínica.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Compruebe el número.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Esto no es un número de teléfono.</translation>
    </message>
    <message>
        <source>This number can&apos;t be reached.</source>
        <translation>No se puede contactar con este número.</translation>
    </message>
    <message>
        <source>A short code can&apos;t get this message.</source>
        <translation>Un número corto no puede recibir este mensaje.</translation>
    </message>
    <message>
        <source>The number is the clinic&apos;s own sender.</source>
        <translation>El número es el del propio remitente de la clínica.</translation>
    </message>
    <message>
        <source>The text gateway is not set up to send to this country.</source>
        <translation>La pasarela de SMS no está preparada para enviar a este país.</translation>
    </message>
    <message>
        <source>This person has told the sender to stop (STOP).</source>
        <translation>Esta persona ha pedido al remitente que no le escriba (STOP).</translation>
    </message>
    <message>
        <source>Send a mail, or ask them to text START.</source>
        <translation>Envíe un correo o pídale que mande START por SMS.</translation>
    </message>
    <message>
        <source>Too many texts are waiting at the gateway.</source>
        <translation>Hay demasiados SMS en espera en la pasarela.</translation>
    </message>
    <message>
        <source>The gateway has no way to this number.</source>
        <translation>La pasarela no tiene ruta hacia este número.</translation>
    </message>
    <message>
        <source>This number can&apos;t get texts; it may be a landline.</source>
        <translation>Este número no puede recibir SMS; quizá sea un fijo.</translation>
    </message>
    <message>
        <source>The text is too long for the gateway.</source>
        <translation>El SMS es demasiado largo para la pasarela.</translation>
    </message>
    <message>
        <source>The gateway had too many texts waiting and dropped this one.</source>
        <translation>La pasarela tenía demasiados SMS en espera y descartó este.</translation>
    </message>
    <message>
        <source>The gateway had too many texts at once and dropped this one.</source>
        <translation>La pasarela recibió demasiados SMS a la vez y descartó este.</translation>
    </message>
    <message>
        <source>Resend it.</source>
        <translation>Reenvíelo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s account at the text gateway is suspended.</source>
        <translation>La cuenta de la clínica en la pasarela de SMS está suspendida.</translation>
    </message>
    <message>
        <source>The phone can&apos;t be reached: switched off or without a network.</source>
        <translation>No se puede contactar con el teléfono: está apagado o sin red.</translation>
    </message>
    <message>
        <source>The phone or its network blocks these texts.</source>
        <translation>El teléfono o su red bloquean estos SMS.</translation>
    </message>
    <message>
        <source>Nobody has this number.</source>
        <translation>Nadie tiene este número.</translation>
    </message>
    <message>
        <source>The mobile network took the text for spam.</source>
        <translation>La red móvil tomó el SMS por spam.</translation>
    </message>
    <message>
        <source>The mobile network did not deliver the text and gives no reason.</source>
        <translation>La red móvil no entregó el SMS y no da ningún motivo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s sender number is not verified yet.</source>
        <translation>El número remitente de la clínica aún no está verificado.</translation>
    </message>
    <message>
        <source>The clinic&apos;s sender number is not registered for texts in this country.</source>
        <translation>El número remitente de la clínica no está registrado para SMS en este país.</translation>
    </message>
    <message>
        <source>The mobile network did not answer in time.</source>
        <translation>La red móvil no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The mobile network did not take the text.</source>
        <translation>La red móvil no aceptó el SMS.</translation>
    </message>
    <message>
        <source>The text was called off.</source>
        <translation>El SMS se anuló.</translation>
    </message>
    <message>
        <source>The text was not delivered.</source>
        <translation>El SMS no se entregó.</translation>
    </message>
    <message>
        <source>The text gateway can&apos;t be reached (%1).</source>
        <translation>No se puede contactar con la pasarela de SMS (%1).</translation>
    </message>
    <message>
        <source>The text gateway did not answer (%1).</source>
        <translation>La pasarela de SMS no respondió (%1).</translation>
    </message>
    <message>
        <source>The text gateway&apos;s answer can&apos;t be read.</source>
        <translation>La respuesta de la pasarela de SMS no se puede leer.</translation>
    </message>
    <message>
        <source>The text gateway&apos;s answer has no number.</source>
        <translation>La respuesta de la pasarela de SMS no trae número.</translation>
    </message>
    <message>
        <source>The text gateway does not let this server in (%1).</source>
        <translation>La pasarela de SMS no deja entrar a este servidor (%1).</translation>
    </message>
    <message>
        <source>The text gateway says: not now (%1).</source>
        <translation>La pasarela de SMS responde: ahora no (%1).</translation>
    </message>
    <message>
        <source>The text gateway is in trouble (%1).</source>
        <translation>La pasarela de SMS tiene problemas (%1).</translation>
    </message>
    <message>
        <source>The text gateway refused the text (%1).</source>
        <translation>La pasarela de SMS rechazó el mensaje (%1).</translation>
    </message>
</context>
<context>
    <name>UnreadableDialog</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>The other files are not affected. Send these again from the machine, or remove them.</source>
        <translation>Los demás archivos no están afectados. Envíe estos otra vez desde el equipo o elimínelos.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>We don&apos;t know this ultrasound machine. Check every picture for names.</source>
        <translation>No conocemos este ecógrafo. Revise cada imagen por si hay nombres.</translation>
    </message>
    <message>
        <source>This picture is laid out differently from those confirmed for its machine. Check it for names.</source>
        <translation>Esta imagen tiene otra disposición que las confirmadas para su equipo. Revísela por si hay nombres.</translation>
    </message>
    <message>
        <source>What to keep was found from the picture alone. Check that nothing is missing.</source>
        <translation>Lo que se conserva se dedujo solo de la imagen. Compruebe que no falta nada.</translation>
    </message>
    <message>
        <source>Text on the image itself was not searched for. Check it for names.</source>
        <translation>No se buscó texto sobre la propia imagen. Revísela por si hay nombres.</translation>
    </message>
    <message>
        <source>What is written there of the patient is not known. Check for names, or press F5 to try again.</source>
        <translation>No se sabe qué dice ahí del paciente. Revise si hay nombres o pulse F5 para reintentarlo.</translation>
    </message>
    <message>
        <source>The colours may not be those of the machine. Check that they are right.</source>
        <translation>Los colores pueden no ser los del equipo. Compruebe que son correctos.</translation>
    </message>
    <message>
        <source>Something large on the image may be text. Cover it if it names anyone.</source>
        <translation>Algo grande en la imagen puede ser texto. Tápelo si nombra a alguien.</translation>
    </message>
    <message>
        <source>Text on the image was covered because it may name someone. Check that nothing of it shows.</source>
        <translation>Se tapó texto de la imagen porque puede nombrar a alguien. Compruebe que no se ve nada de él.</translation>
    </message>
    <message>
        <source>This is a page of text, not a picture. It stays here.</source>
        <translation>Es una página de texto, no una imagen. Se queda aquí.</translation>
    </message>
    <message>
        <source>Draw what to keep.</source>
        <translation>Dibuje lo que se debe conservar.</translation>
    </message>
    <message>
        <source>The picture could not be read. Press F5 to try again, or send it from the machine again.</source>
        <translation>No se pudo leer la imagen. Pulse F5 para reintentarlo o envíela otra vez desde el equipo.</translation>
    </message>
    <message>
        <source>Not all of the clip could be read. Press F5 to try again, or send it from the machine again.</source>
        <translation>No se pudo leer todo el vídeo. Pulse F5 para reintentarlo o envíelo otra vez desde el equipo.</translation>
    </message>
    <message>
        <source>The picture is too large to be sent.</source>
        <translation>La imagen es demasiado grande para enviarla.</translation>
    </message>
    <message>
        <source>The picture could not be made. Press F5 to try again; if it happens again, leave it out.</source>
        <translation>No se pudo crear la imagen. Pulse F5 para reintentarlo; si vuelve a ocurrir, exclúyala.</translation>
    </message>
    <message>
        <source>The finished file is not what it should be. Press F5 to make it again.</source>
        <translation>El archivo creado no es el que debería ser. Pulse F5 para crearlo otra vez.</translation>
    </message>
    <message>
        <source>The finished file holds something that names the patient. It stays here.</source>
        <translation>El archivo creado contiene algo que identifica a la paciente. Se queda aquí.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Reason: %1</source>
        <extracomment>in this desk&apos;s folder another workstation sent it, which can be asked it was asked, and has not answered in no folder that is open</extracomment>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Pedir a %1</translation>
    </message>
    <message>
        <source>that desk</source>
        <translation>ese puesto</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>Otro puesto</translation>
    </message>
    <message>
        <source>%1 has this study.</source>
        <translation>%1 tiene este estudio.</translation>
    </message>
    <message>
        <source>%1 was asked {when} and sends it again.</source>
        <translation>Se pidió a %1 {when} y lo envía de nuevo.</translation>
    </message>
    <message>
        <source>The study is no longer in the folder. Open the folder that has it.</source>
        <translation>El estudio ya no está en la carpeta. Abra la carpeta que lo tiene.</translation>
    </message>
    <message>
        <source>“%1” was not done: %2</source>
        <translation>«%1» no se hizo: %2</translation>
    </message>
    <message>
        <source>Waits for the server: %1. It is done by itself as soon as there is a connection.</source>
        <translation>Espera al servidor: %1. Se hace por sí solo en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>Otras acciones</translation>
    </message>
</context>
<context>
    <name>WorkstationsPage</name>
    <message>
        <source>Workstations</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>The computers that can send for the clinic, the newest first.</source>
        <translation>Los ordenadores que pueden enviar por la clínica, el más nuevo primero.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Paired on</source>
        <translation>Vinculado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Pair a workstation…</source>
        <translation>Vincular un puesto…</translation>
    </message>
    <message>
        <source>Removed on %1</source>
        <translation>Retirado el %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Retirar %1?</translation>
    </message>
    <message>
        <source>It can&apos;t send or read anything of the clinic any more, at once. What waits in its outbox is not sent. Pages that it has sent stay.</source>
        <translation>Desde ese momento no puede enviar ni leer nada de la clínica. Lo que espera en su bandeja no se envía. Las páginas que ha enviado se quedan.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 está retirado.</translation>
    </message>
</context>
</TS>
