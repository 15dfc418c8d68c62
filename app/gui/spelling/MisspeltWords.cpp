// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling/MisspeltWords.h"

#include "gui/Palette.h"
#include "gui/spelling/Spelling.h"
#include "gui/spelling/Stretch.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

namespace candour {

namespace {

constexpr int PauseMilliseconds = 300;
constexpr int SliceMilliseconds = 4;
constexpr double WaveLength = 4;
constexpr double WaveHeight = 1.25;

/// What has been found out about a paragraph.
struct Checked : QTextBlockUserData
{
    QString text;              ///< The words that the rest speaks of.
    QList<TextRange> misspelt; ///< What is underlined.
    QList<TextRange> found;    ///< What will be underlined once everything up to the end has been looked up.
    qsizetype lookedUp = 0;
    bool isDone() const { return lookedUp >= text.size(); }
};

Checked *checked(const QTextBlock &block)
{
    return static_cast<Checked *>(block.userData());
}

/// Words before a change stay where they are and words behind it move; those in it are no longer what was looked up.
QList<TextRange> moved(const QList<TextRange> &words, const QString &before, const QString &after)
{
    const auto most = std::min(before.size(), after.size());
    const auto same = std::mismatch(before.begin(), before.begin() + most, after.begin()).first - before.begin();
    const auto rest = std::mismatch(before.rbegin(), before.rbegin() + (most - same), after.rbegin()).first;
    const qsizetype back = rest - before.rbegin();
    QList<TextRange> kept;
    for (const TextRange &word : words) {
        if (word.from + word.length <= same)
            kept += word;
        else if (word.from >= before.size() - back)
            kept += TextRange{word.from + after.size() - before.size(), word.length};
    }
    return kept;
}

/// A wave below these letters, line by line.
void drawWave(QPainter &painter, const QTextLayout &layout, const TextRange &word)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(int(word.from), line.textStart());
        const int to = std::min(int(word.from + word.length), line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double one = line.cursorToX(from);
        const double other = line.cursorToX(to);
        const double start = std::min(one, other);
        const int turns = int((std::max(one, other) - start) / (WaveLength / 2));
        const double middle = line.y() + line.ascent() + line.descent() - WaveHeight;
        QPainterPath wave(QPointF(start, middle + WaveHeight));
        for (int turn = 1; turn <= turns; ++turn)
            wave.lineTo(start + turn * WaveLength / 2, middle + (turn % 2 == 1 ? -WaveHeight : WaveHeight));
        painter.drawPath(wave);
    }
}

} // namespace

MisspeltWords::MisspeltWords(QTextEdit &edit, Spelling &spelling) : QObject(&edit), m_edit(edit), m_spelling(spelling)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MisspeltWords::lookUpSome);
    connect(&spelling, &Spelling::changed, this, &MisspeltWords::lookAgain);
    connect(edit.document(), &QTextDocument::contentsChange, this,
            [this](int position, int, int added) { follow(position, added); });
    m_pause.start(0);
}

QList<TextRange> MisspeltWords::in(const QTextBlock &block)
{
    const Checked *known = checked(block);
    return known ? known->misspelt : QList<TextRange>();
}

void MisspeltWords::follow(int position, int added)
{
    if (!m_spelling.isReady())
        return;
    const QTextDocument &document = *m_edit.document();
    m_next = std::min(m_next, std::max(0, document.findBlock(position).blockNumber()));
    for (QTextBlock block = document.findBlock(position); block.isValid() && block.position() <= position + added;
         block = block.next()) {
        Checked *known = checked(block);
        const QString text = block.text();
        if (known && known->text == text)
            continue;
        if (known) {
            known->misspelt = moved(known->misspelt, known->text, text);
            known->found.clear();
            known->text = text;
            known->lookedUp = 0;
        }
        m_pause.start(PauseMilliseconds);
    }
}

void MisspeltWords::lookAgain()
{
    m_next = 0;
    for (QTextBlock block = m_edit.document()->begin(); block.isValid(); block = block.next())
        block.setUserData(nullptr);
    m_edit.viewport()->update();
    m_pause.start(0);
}

void MisspeltWords::lookUpSome()
{
    if (!m_spelling.isReady())
        return;
    QElapsedTimer busy;
    busy.start();
    for (QTextBlock block = m_edit.document()->findBlockByNumber(m_next); block.isValid(); block = block.next()) {
        lookUp(block, busy);
        m_next = block.blockNumber() + (checked(block)->isDone() ? 1 : 0);
        if (busy.hasExpired(SliceMilliseconds)) {
            m_pause.start(0);
            return;
        }
    }
}

/// One stretch at least, so that every slice comes nearer to the end.
void MisspeltWords::lookUp(QTextBlock &block, const QElapsedTimer &busy)
{
    if (!checked(block)) {
        auto *fresh = new Checked;
        fresh->text = block.text();
        block.setUserData(fresh);
    }
    Checked &paragraph = *checked(block);
    if (paragraph.isDone())
        return;
    do {
        const spelling::Stretch stretch = spelling::nextStretch(paragraph.text, paragraph.lookedUp);
        for (const TextRange &word : stretch.words)
            for (const TextRange &part : m_spelling.misspelt(QStringView(paragraph.text).mid(word.from, word.length)))
                paragraph.found += TextRange{word.from + part.from, part.length};
        paragraph.lookedUp = stretch.end;
    } while (!paragraph.isDone() && !busy.hasExpired(SliceMilliseconds));
    if (!paragraph.isDone())
        return;
    const QList<TextRange> before = std::exchange(paragraph.misspelt, std::exchange(paragraph.found, {}));
    if (paragraph.misspelt != before)
        m_edit.viewport()->update();
}

void MisspeltWords::draw(QPainter &painter, const QRectF &part) const
{
    const auto *layout = m_edit.document()->documentLayout();
    const QPointF scrolled(m_edit.horizontalScrollBar()->value(), m_edit.verticalScrollBar()->value());
    const QRectF seen = part.translated(scrolled);
    painter.save();
    painter.translate(-scrolled);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Palette::of(m_edit.palette()).problem, 1.2));
    for (QTextBlock block = m_edit.document()->begin(); block.isValid(); block = block.next()) {
        const QList<TextRange> words = in(block);
        if (words.isEmpty() || !block.layout()->preeditAreaText().isEmpty())
            continue;
        const QRectF place = layout->blockBoundingRect(block);
        if (place.top() > seen.bottom())
            break;
        if (place.bottom() < seen.top())
            continue;
        painter.save();
        painter.translate(block.layout()->position());
        for (const TextRange &word : words)
            drawWave(painter, *block.layout(), word);
        painter.restore();
    }
    painter.restore();
}

} // namespace candour
