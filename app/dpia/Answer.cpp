// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Answer.h"

#include "base/Overloaded.h"

namespace candour {

Cell::Cell() = default;
Cell::Cell(const Cell &other) = default;
Cell::Cell(Cell &&other) noexcept = default;
Cell &Cell::operator=(const Cell &other) = default;
Cell &Cell::operator=(Cell &&other) noexcept = default;
Cell::~Cell() = default;

bool Cell::operator==(const Cell &other) const
{
    return static_cast<const Alternatives &>(*this) == static_cast<const Alternatives &>(other);
}

Answer::Answer() = default;
Answer::Answer(const Answer &other) = default;
Answer::Answer(Answer &&other) noexcept = default;
Answer &Answer::operator=(const Answer &other) = default;
Answer &Answer::operator=(Answer &&other) noexcept = default;
Answer::~Answer() = default;

bool Answer::operator==(const Answer &other) const
{
    return static_cast<const Alternatives &>(*this) == static_cast<const Alternatives &>(other);
}

const Row *Rows::find(const RowId &id) const
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

Row *Rows::find(const RowId &id)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

bool isEmpty(const Cell &cell)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return true; },
                          [](const RichText &text) { return text.isEmpty(); },
                          [](const YesNo &yesNo) { return !yesNo.value; },
                          [](const Choice &choice) { return choice.key.isEmpty(); },
                          [](const Choices &choices) { return choices.keys.isEmpty(); },
                          [](const QDate &date) { return !date.isValid(); },
                          [](const Number &) { return false; },
                          [](const PersonId &person) { return person.isEmpty(); },
                          [](const WebLink &link) { return link.url.isEmpty(); },
                          [](const RowRefs &refs) { return refs.rows.isEmpty(); },
                      },
                      cell);
}

bool isEmpty(const Answer &answer)
{
    return std::visit(Overloaded{
                          [](const Cell &cell) { return isEmpty(cell); },
                          [](const Rows &rows) { return rows.rows.isEmpty(); },
                          [](const Files &files) { return files.files.isEmpty(); },
                          [](const SharedText &shared) { return shared.text.isEmpty(); },
                      },
                      answer);
}

bool saysNothing(const Cell &cell)
{
    if (const auto *yesNo = std::get_if<YesNo>(&cell))
        return !yesNo->value && yesNo->reason.isEmpty();
    if (const auto *link = std::get_if<WebLink>(&cell))
        return link->url.isEmpty() && link->label.trimmed().isEmpty();
    return isEmpty(cell);
}

bool saysNothing(const Answer &answer)
{
    const auto *cell = std::get_if<Cell>(&answer);
    return cell ? saysNothing(*cell) : isEmpty(answer);
}

const RichText *textIn(const Cell &cell)
{
    if (const auto *text = std::get_if<RichText>(&cell))
        return text;
    if (const auto *yesNo = std::get_if<YesNo>(&cell))
        return &yesNo->reason;
    return nullptr;
}

RichText *textIn(Cell &cell)
{
    return const_cast<RichText *>(textIn(std::as_const(cell))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const RichText *textIn(const Answer &answer)
{
    if (const auto *cell = std::get_if<Cell>(&answer))
        return textIn(*cell);
    if (const auto *shared = std::get_if<SharedText>(&answer))
        return &shared->text;
    return nullptr;
}

RichText *textIn(Answer &answer)
{
    return const_cast<RichText *>(textIn(std::as_const(answer))); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace candour
