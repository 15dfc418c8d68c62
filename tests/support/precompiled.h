// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every test includes beside precompiled.h of the product. Not <QtTest>: all of Qt Core comes with it, and
// each source that sees it pays for the templates in it again.
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
