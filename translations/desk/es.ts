<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Original. This is not what is sent.</source>
        <translation>Original. Esto no es lo que se envía.</translation>
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
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
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
    <name>Desk</name>
    <message>
        <source>The folder that the ultrasound machine writes to</source>
        <extracomment>to workers that live in other threads</extracomment>
        <translation>La carpeta en la que escribe el ecógrafo</translation>
    </message>
    <message>
        <source>Sending in {seconds} s</source>
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
</context>
<context>
    <name>DraftWorker</name>
    <message>
        <source>A picture could not be kept: {0}.</source>
        <translation>No se pudo guardar una imagen: {0}.</translation>
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
        <source>This desk has no folder</source>
        <translation>Este puesto no tiene carpeta</translation>
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
        <source>Choose the folder that the ultrasound machine writes to. TriceDesk only reads it. Nothing in it is changed, and nothing leaves this computer before you send it.</source>
        <translation>Elija la carpeta en la que escribe el ecógrafo. TriceDesk solo la lee. No cambia nada en ella, y nada sale de este ordenador antes de que usted lo envíe.</translation>
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
        <source>Not paired with a clinic yet</source>
        <translation>Aún sin vincular a una clínica</translation>
    </message>
    <message>
        <source>TriceDesk needs an update</source>
        <translation>TriceDesk necesita una actualización</translation>
    </message>
    <message>
        <source>Sent by another TriceDesk on this computer</source>
        <translation>Lo envía otro TriceDesk de este ordenador</translation>
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
        <source>Hide names</source>
        <translation>Ocultar los nombres</translation>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>No connection. %Ln studies wait here and go out by themselves.</source>
        <translation>
            <numerusform>Sin conexión. %Ln estudio espera aquí y saldrá por sí solo.</numerusform>
            <numerusform>Sin conexión. %Ln estudios esperan aquí y saldrán por sí solos.</numerusform>
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
        <source>Make a one-time code at a computer of the clinic that is paired already, or ask your administrator for one. It is good for ten minutes.</source>
        <translation>Cree un código de un solo uso en un ordenador de la clínica ya vinculado, o pida uno a su administrador. Vale diez minutos.</translation>
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
        <source>“%2” is paired with %1.</source>
        <translation>«%2» está vinculado a %1.</translation>
    </message>
    <message>
        <source>Paired with %1.</source>
        <translation>Vinculado a %1.</translation>
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
    <name>Reasons</name>
    <message>
        <source>Looked at.</source>
        <translation>Revisada.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Right for this machine</source>
        <translation>Correcto para este equipo</translation>
    </message>
    <message>
        <source>Play the clip once through.</source>
        <translation>Reproduzca el vídeo entero una vez.</translation>
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
        <source>Cover something: draw a rectangle</source>
        <translation>Cubrir algo: dibuje un rectángulo</translation>
    </message>
    <message>
        <source>Take a cover away: press on it</source>
        <translation>Quitar una cobertura: pulse sobre ella</translation>
    </message>
    <message>
        <source>Keep more: draw a rectangle</source>
        <translation>Conservar más: dibuje un rectángulo</translation>
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
        <source>Draw what to keep.</source>
        <translation>Dibuje lo que se debe conservar.</translation>
    </message>
    <message>
        <source>The picture could not be read. Send it from the machine again.</source>
        <translation>No se pudo leer la imagen. Envíela otra vez desde el equipo.</translation>
    </message>
    <message>
        <source>Not all of the clip could be read. Send it from the machine again.</source>
        <translation>No se pudo leer todo el vídeo. Envíelo otra vez desde el equipo.</translation>
    </message>
    <message>
        <source>The picture is too large to be sent.</source>
        <translation>La imagen es demasiado grande para enviarla.</translation>
    </message>
    <message>
        <source>The picture could not be made. Try again; if it happens again, leave it out.</source>
        <translation>No se pudo crear la imagen. Reinténtelo; si vuelve a ocurrir, exclúyala.</translation>
    </message>
    <message>
        <source>The finished file is not what it should be. Make the picture again.</source>
        <translation>El archivo creado no es el que debería ser. Cree la imagen otra vez.</translation>
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
</TS>
