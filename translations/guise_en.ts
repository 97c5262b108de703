<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>figures</name>
    <message numerus="yes">
        <source>Mean of up to %n repeats, its 95 % t-interval, and each repeat.</source>
        <translation>
            <numerusform>Mean of %n repeat, its 95 % t-interval, and each repeat.</numerusform>
            <numerusform>Mean of up to %n repeats, its 95 % t-interval, and each repeat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::app::RecoveryBar</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>Image disguise: report on %n runs</source>
        <translation>
            <numerusform>Image disguise: report on %n run</numerusform>
            <numerusform>Image disguise: report on %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
</TS>
