// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ActivityStore.h"
#include "storage/AssessmentStore.h"
#include "storage/AuditStore.h"
#include "storage/FigureStore.h"
#include "storage/KeyStore.h"
#include "storage/PersonStore.h"
#include "storage/PublicationStore.h"
#include "storage/SettingStore.h"
#include "storage/SharedAnswerStore.h"
#include "storage/TemplateStore.h"
#include "storage/VersionEventStore.h"
#include "workspace/Settings.h"

namespace candour {

/// The open file and everything kept in it. Included by workspace sources only.
class Stores
{
public:
    explicit Stores(std::unique_ptr<Database> opened)
        : database(std::move(opened)), assessments(*database), activities(*database), audit(*database),
          figures(*database), keys(*database), people(*database), publications(*database), settings(*database),
          sharedAnswers(*database), templates(*database), versionEvents(*database)
    {}

    std::unique_ptr<Database> database;
    AssessmentStore assessments;
    ActivityStore activities;
    AuditStore audit;
    FigureStore figures;
    KeyStore keys;
    PersonStore people;
    PublicationStore publications;
    SettingStore settings;
    SharedAnswerStore sharedAnswers;
    TemplateStore templates;
    VersionEventStore versionEvents;
};

/// Keeps one of the lists among the settings.
Result<> saveSettingList(SettingStore &store, QStringList Settings::*list, const QStringList &entries);

/// Keeps the settings, each under its own key.
Result<> saveSettings(SettingStore &store, const Settings &settings);

} // namespace candour
