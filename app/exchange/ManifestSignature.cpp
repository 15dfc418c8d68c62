// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ManifestSignature.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

namespace candour {

namespace {

const QString KeyField = u"key:"_s;
constexpr qsizetype LongestName = 200;

/// The name as a comment can carry it.
QString inComment(QString name)
{
    for (QChar &c : name)
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    name.truncate(LongestName);
    if (!name.isValidUtf16())
        name.chop(1); // half of a character
    return name.isValidUtf16() ? name : QString();
}

/// The key that the comment names; empty for none.
QString keyIn(const QString &trustedComment)
{
    QString found;
    for (const QString &field : trustedComment.split(u'\t'))
        if (field.startsWith(KeyField))
            found = field.mid(KeyField.size());
    return found;
}

} // namespace

Result<QByteArray> signManifest(const QByteArray &manifest, const minisign::SecretKey &key, const QString &name,
                                const QDateTime &at)
{
    const QStringList fields{u"timestamp:%1"_s.arg(at.toSecsSinceEpoch()), u"file:manifest.json"_s, u"hashed"_s,
                             KeyField + minisign::line(key.publicKey()), u"name:"_s + inComment(name)};
    return minisign::sign(key, manifest, fields.join(u'\t'));
}

Result<QString> signerOf(const QByteArray &manifest, const QByteArray &signature)
{
    const auto read = minisign::readSignature(signature);
    if (!read)
        return failed(read);
    const auto key = minisign::readPublicKey(keyIn(read->trustedComment));
    if (!key || !minisign::isBy(*key, *read, manifest))
        return fail(ErrorKind::Refused,
                    ReviewFileMessages::tr("The signature of this review file does not match it: the file was changed "
                                           "after it was signed, or it is damaged. Nothing was taken up. Ask for it "
                                           "to be sent again."));
    return minisign::line(*key);
}

} // namespace candour
