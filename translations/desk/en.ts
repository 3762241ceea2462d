<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>%Ln attachments in the folder</source>
        <translation>
            <numerusform>%Ln attachment in the folder</numerusform>
            <numerusform>%Ln attachments in the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go along</source>
        <translation>
            <numerusform>%Ln goes along</numerusform>
            <numerusform>%Ln go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files may show the patient&apos;s name. The patient will choose a password.</source>
        <translation>
            <numerusform>This file may show the patient&apos;s name. The patient will choose a password.</numerusform>
            <numerusform>These %Ln files may show the patient&apos;s name. The patient will choose a password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clips</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateBar</name>
    <message numerus="yes">
        <source>%Ln pictures are being prepared.</source>
        <translation>
            <numerusform>%Ln picture is being prepared.</numerusform>
            <numerusform>%Ln pictures are being prepared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln more pictures before you send.</source>
        <translation>
            <numerusform>Check %Ln more picture before you send.</numerusform>
            <numerusform>Check %Ln more pictures before you send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are ready to send.</source>
        <translation>
            <numerusform>%Ln picture is ready to send.</numerusform>
            <numerusform>%Ln pictures are ready to send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures stay here.</source>
        <translation>
            <numerusform>1 picture stays here.</numerusform>
            <numerusform>%Ln pictures stay here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln studies have not been sent.</source>
        <translation>
            <numerusform>1 study has not been sent.</numerusform>
            <numerusform>%Ln studies have not been sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>No connection. %Ln studies wait here and go out by themselves.</source>
        <translation>
            <numerusform>No connection. %Ln study waits here and goes out by itself.</numerusform>
            <numerusform>No connection. %Ln studies wait here and go out by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>1 picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>Check %Ln more pictures of this machine.</source>
        <translation>
            <numerusform>Check %Ln more picture of this machine.</numerusform>
            <numerusform>Check %Ln more pictures of this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked %Ln times</source>
        <translation>
            <numerusform>asked %Ln time</numerusform>
            <numerusform>asked %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentDetails</name>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentModel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>1 picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripModel</name>
    <message numerus="yes">
        <source>Clip %1 of %2, %Ln frames</source>
        <translation>
            <numerusform>Clip %1 of %2, %Ln frame</numerusform>
            <numerusform>Clip %1 of %2, %Ln frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudiesModel</name>
    <message numerus="yes">
        <source>%Ln studies</source>
        <translation>
            <numerusform>%Ln study</numerusform>
            <numerusform>%Ln studies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln studies</source>
        <translation>
            <numerusform>%1 of %Ln study</numerusform>
            <numerusform>%1 of %Ln studies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudiesView</name>
    <message numerus="yes">
        <source>Looking for studies… %Ln found</source>
        <translation>
            <numerusform>Looking for studies… %Ln found</numerusform>
            <numerusform>Looking for studies… %Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>TriceDesk: %Ln studies have not been sent</source>
        <translation>
            <numerusform>TriceDesk: 1 study has not been sent</numerusform>
            <numerusform>TriceDesk: %Ln studies have not been sent</numerusform>
        </translation>
    </message>
</context>
</TS>
