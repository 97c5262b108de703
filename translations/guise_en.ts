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
    <name>guise::app::PlotsPanel</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
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
    <name>guise::app::SweepDialog</name>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %1: %2 batches, timed by %n finished run(s) in the store.</source>
        <translation>
            <numerusform>About %1: %2 batches, timed by %n finished run in the store.</numerusform>
            <numerusform>About %1: %2 batches, timed by %n finished runs in the store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) failed; the Runs tab says why.</source>
        <translation>
            <numerusform>%n training failed; the Runs tab says why.</numerusform>
            <numerusform>%n trainings failed; the Runs tab says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of it cannot be read by this version; the Runs tab says why. Delete them there to train them anew.</source>
        <translation>
            <numerusform>%n run of it cannot be read by this version; the Runs tab says why. Delete it there to train it anew.</numerusform>
            <numerusform>%n runs of it cannot be read by this version; the Runs tab says why. Delete them there to train them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::widgets::Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
