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
    <name>ClearSheet</name>
    <message numerus="yes">
        <source>Remove the code? %Ln live pages would open without one.</source>
        <translation>
            <numerusform>Remove the code? %Ln live page would open without one.</numerusform>
            <numerusform>Remove the code? %Ln live pages would open without one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message numerus="yes">
        <source>%Ln live pages were sent with the clinic&apos;s choice. Do they follow?</source>
        <translation>
            <numerusform>%Ln live page was sent with the clinic&apos;s choice. Does it follow?</numerusform>
            <numerusform>%Ln live pages were sent with the clinic&apos;s choice. Do they follow?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComputerPage</name>
    <message numerus="yes">
        <source>after %Ln minutes</source>
        <translation>
            <numerusform>after %Ln minute</numerusform>
            <numerusform>after %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>No connection. %Ln studies wait here and go out by themselves.</source>
        <translation>
            <numerusform>No connection. %Ln study waits here and goes out by itself.</numerusform>
            <numerusform>No connection. %Ln studies wait here and go out by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln studies wait here.</source>
        <translation>
            <numerusform>%Ln study waits here.</numerusform>
            <numerusform>%Ln studies wait here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live pages</source>
        <translation>
            <numerusform>%Ln live page</numerusform>
            <numerusform>%Ln live pages</numerusform>
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
    <name>CoversPage</name>
    <message numerus="yes">
        <source>%Ln covers are written to %1.</source>
        <translation>
            <numerusform>%Ln cover is written to %1.</numerusform>
            <numerusform>%Ln covers are written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are new here</source>
        <translation>
            <numerusform>%Ln is new here</numerusform>
            <numerusform>%Ln are new here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are known already</source>
        <translation>
            <numerusform>%Ln is known already</numerusform>
            <numerusform>%Ln are known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are older</source>
        <translation>
            <numerusform>%Ln is older</numerusform>
            <numerusform>%Ln are older</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln machines?</source>
        <translation>
            <numerusform>Forget %Ln machine?</numerusform>
            <numerusform>Forget %Ln machines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message numerus="yes">
        <source>%Ln live pages close at once. Patients lose what they have not saved.</source>
        <translation>
            <numerusform>%Ln live page closes at once. Its patient loses what is not saved.</numerusform>
            <numerusform>%Ln live pages close at once. Patients lose what they have not saved.</numerusform>
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
    <name>LockPage</name>
    <message numerus="yes">
        <source>%Ln studies are on their way.</source>
        <translation>
            <numerusform>%Ln study is on its way.</numerusform>
            <numerusform>%Ln studies are on their way.</numerusform>
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
    <name>MessagesPage</name>
    <message numerus="yes">
        <source>%Ln messages are paid for</source>
        <translation>
            <numerusform>%Ln message is paid for</numerusform>
            <numerusform>%Ln messages are paid for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left in the last one</source>
        <translation>
            <numerusform>%Ln character left in the last one</numerusform>
            <numerusform>%Ln characters left in the last one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln messages to patients could not be delivered.</source>
        <translation>
            <numerusform>%Ln message to a patient could not be delivered.</numerusform>
            <numerusform>%Ln messages to patients could not be delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln patients ask for their pictures again.</source>
        <translation>
            <numerusform>%Ln patient asks for the pictures again.</numerusform>
            <numerusform>%Ln patients ask for their pictures again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other computers ask this one to send %Ln studies again.</source>
        <translation>
            <numerusform>Another computer asks this one to send a study again.</numerusform>
            <numerusform>Other computers ask this one to send %Ln studies again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages were opened.</source>
        <translation>
            <numerusform>%Ln page was opened.</numerusform>
            <numerusform>%Ln pages were opened.</numerusform>
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
