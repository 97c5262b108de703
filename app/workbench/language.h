// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QStringList>

#include "core/base/error.h"

#include <filesystem>

class QCoreApplication;

namespace guise::app {

/// Languages built in, by locale name ("de", "en", "zh_CN"): those of translations/languages.txt.
[[nodiscard]] QStringList languages();
/// A language by its own name: "Deutsch". Empty or "system": "".
[[nodiscard]] QString languageName(const QString& language);
/// The one asked for on the command line (--language NAME), else the one in the preferences; "system" when neither is
/// set or the preferences name one that is not built in. Error: UnknownName, for one on the command line.
[[nodiscard]] base::Result<QString> chosenLanguage(const QStringList& arguments,
                                                   const std::filesystem::path& preferences);
/// Installs the translators of Guise and of Qt, and makes the language's locale the one of numbers. "system": what the
/// session asks for, number format included. Call it before the first window is made.
void useLanguage(QCoreApplication& application, const QString& language);

/// "System, Deutsch, English ...": a choice is written into the preferences and holds from the next start on. UI
/// thread.
class LanguageMenu : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(std::filesystem::path preferences, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& language);
    void failed(const guise::base::Error& error);

private:
    void choose(const QString& language);

    std::filesystem::path preferences_;
};

}  // namespace guise::app
