// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/detect/Finds.h"
#include "redaction/detect/OneOf.h"

#include <QHash>

#include <algorithm>

namespace candour::detectors {

namespace {

constexpr double Weakness = 0.6; ///< "unpatched"
constexpr double Finding = 0.6;  ///< A test of security and what it found.
constexpr double TestAlone = 0.25;
constexpr double KeyFact = 0.55; ///< How something is encrypted.
constexpr double Rule = 0.65;    ///< Of a firewall.
constexpr double PortAlone = 0.55;
constexpr double PortWithProtocol = 0.75;
constexpr double Numbered = 0.9; ///< CVE-2021-44228
constexpr double Version = 0.75; ///< Of a product that attackers look for.

/// Words one after another that tell.
struct Phrase
{
    QStringView words;
    double score = 0;
    bool needsFinding = false; ///< Only where the sentence says that something was found or is wrong.
};

constexpr Phrase AllPhrases[] = {
    {u"unpatched", Weakness},
    {u"not patched", Weakness},
    {u"not yet patched", Weakness},
    {u"default password", Weakness},
    {u"default passwords", Weakness},
    {u"shared password", Weakness},
    {u"weak password", Weakness},
    {u"weak passwords", Weakness},
    {u"not encrypted", Weakness},
    {u"unencrypted", Weakness},
    {u"plain text passwords", Weakness},
    {u"end of life", Weakness, true},
    {u"end of support", Weakness, true},
    {u"out of support", Weakness},
    {u"unsupported operating system", Weakness},
    {u"unsupported version", Weakness},
    {u"no multi factor", Weakness},
    {u"without multi factor", Weakness},
    {u"no mfa", Weakness},
    {u"without mfa", Weakness},
    {u"sql injection", Finding},
    {u"cross site scripting", Finding},
    {u"remote code execution", Finding},
    {u"privilege escalation", Finding},
    {u"zero day", Finding},
    {u"vulnerable to", Finding},
    {u"known vulnerability", Finding},
    {u"known vulnerabilities", Finding},
    {u"vulnerability", Finding, true},
    {u"vulnerabilities", Finding, true},
    {u"exploit", Finding, true},
    {u"exploited", Finding, true},
    {u"penetration test", Finding, true},
    {u"penetration tests", Finding, true},
    {u"penetration testing", Finding, true},
    {u"pen test", Finding, true},
    {u"it health check", Finding, true},
    {u"aes 128", KeyFact},
    {u"aes 256", KeyFact},
    {u"aes128", KeyFact},
    {u"aes256", KeyFact},
    {u"rsa 2048", KeyFact},
    {u"rsa 4096", KeyFact},
    {u"tls 1 0", Weakness},
    {u"tls 1 1", Weakness},
    {u"tls 1 2", KeyFact},
    {u"tls 1 3", KeyFact},
    {u"ssl 3", Weakness},
    {u"sslv3", Weakness},
    {u"md5", Weakness},
    {u"sha 1", Weakness},
    {u"3des", Weakness},
    {u"rc4", Weakness},
    {u"key rotation", KeyFact},
    {u"keys are held", KeyFact},
    {u"keys are kept", KeyFact},
    {u"keys are stored", KeyFact},
    {u"key is held", KeyFact},
    {u"key is kept", KeyFact},
    {u"key is stored", KeyFact},
    {u"firewall rule", Rule},
    {u"firewall rules", Rule},
    {u"any any", Rule},
    {u"inbound rule", Rule},
    {u"outbound rule", Rule},
};
constexpr int MostWordsOfPhrase = 4;

/// What makes news of a test or a weakness.
bool saysFinding(QStringView word)
{
    return isOneOf(word,
                   {u"found",   u"finding", u"findings",   u"critical",   u"severe",  u"outstanding", u"unresolved",
                    u"failed",  u"missing", u"identified", u"discovered", u"remains", u"remain",      u"unfixed",
                    u"exposed", u"reached", u"still",      u"server",     u"servers", u"unmitigated"});
}

/// Products whose version tells an attacker where to begin.
bool isProduct(QStringView word)
{
    return isOneOf(word,
                   {u"windows",  u"server",    u"oracle", u"apache",        u"nginx",      u"tomcat",  u"openssl",
                    u"openssh",  u"java",      u"php",    u"mysql",         u"postgresql", u"mariadb", u"mongodb",
                    u"exchange", u"vmware",    u"esxi",   u"citrix",        u"netscaler",  u"fortios", u"fortigate",
                    u"ios",      u"pan",       u"linux",  u"ubuntu",        u"debian",     u"rhel",    u"centos",
                    u"drupal",   u"wordpress", u"log4j",  u"jenkins",       u"kubernetes", u"docker",  u"iis",
                    u"sap",      u"weblogic",  u"ivanti", u"sonicwall",     u"sophos",     u"python",  u"django",
                    u"spring",   u"struts",    u"redis",  u"elasticsearch", u"sharepoint", u"jboss",   u"openvpn"});
}

/// The phrases by their first word.
const QHash<QStringView, QList<const Phrase *>> &phrases()
{
    static const QHash<QStringView, QList<const Phrase *>> byWord = [] {
        QHash<QStringView, QList<const Phrase *>> map;
        for (const Phrase &phrase : AllPhrases)
            map[phrase.words.left(phrase.words.indexOf(u' '))] += &phrase;
        for (auto phrase = map.begin(); phrase != map.end(); ++phrase)
            if (phrase.key().isEmpty())
                phrase.value().clear();
        return map;
    }();
    return byWord;
}

/// Reads what tells how something is protected.
class SecurityWalk
{
public:
    explicit SecurityWalk(Reading &reading) : m_reading(reading) {}

    void walk()
    {
        for (int i = 0; i < count(); ++i) {
            if (const auto found = phrases().constFind(word(i)); found != phrases().cend())
                for (const Phrase *phrase : found.value())
                    takePhrase(i, *phrase);
            if (word(i) == u"cve")
                takeNumbered(i);
            else if (isOneOf(word(i), {u"port", u"ports", u"tcp", u"udp"}))
                takePort(i);
            else if (isProduct(word(i)))
                takeVersion(i);
        }
    }

private:
    int count() const { return int(m_reading.tokens().size()); }
    bool isThere(int i) const { return i >= 0 && i < count(); }
    const Token &token(int i) const { return m_reading.tokens().at(std::size_t(i)); }
    QStringView word(int i) const { return m_reading.lower(i); }

    qsizetype gapSize(int i) const { return token(i).from - token(i - 1).to; }

    /// One sign or space, so that both stand together.
    bool isNext(int i) const
    {
        return isThere(i) && gapSize(i) == 1 && QStringView(u" -./\n").contains(m_reading.text().at(token(i).from - 1));
    }

    void found(int first, int last, double score, const QString &near = {})
    {
        m_reading.found(DetectionType::Security, token(first).from, token(last).to, score, Evidence{.near = near});
    }

    void takePhrase(int first, const Phrase &phrase)
    {
        int last = first;
        qsizetype from = word(first).size() + 1;
        while (from < phrase.words.size()) {
            const QStringView rest = phrase.words.mid(from);
            const QStringView next = rest.left(rest.indexOf(u' ') < 0 ? rest.size() : rest.indexOf(u' '));
            if (last - first >= MostWordsOfPhrase || !isNext(last + 1) || word(last + 1) != next)
                return;
            ++last;
            from += next.size() + 1;
        }
        if (!phrase.needsFinding) {
            found(first, last, phrase.score);
            return;
        }
        const QString finding = findingBeside(first, last);
        found(first, last, finding.isEmpty() ? TestAlone : phrase.score, finding);
    }

    QString findingBeside(int first, int last) const
    {
        constexpr int Around = 8;
        for (int i = std::max(0, first - Around); i <= std::min(count() - 1, last + Around); ++i)
            if (token(i).sentence == token(first).sentence && saysFinding(word(i)))
                return word(i).toString();
        return {};
    }

    /// "CVE-2021-44228"
    void takeNumbered(int first)
    {
        const bool isYear = isNext(first + 1) && token(first + 1).allDigits && token(first + 1).size() == 4;
        if (isYear && isNext(first + 2) && token(first + 2).allDigits && token(first + 2).size() >= 4)
            found(first, first + 2, Numbered);
    }

    bool isPortNumber(int i) const
    {
        return isThere(i) && token(i).allDigits && token(i).size() <= 5 && word(i).toInt() > 0 &&
               word(i).toInt() < 65536;
    }

    /// "port 8443", "TCP/443", "TCP port 22"
    void takePort(int first)
    {
        const bool isProtocol = word(first) == u"tcp" || word(first) == u"udp";
        int number = first + 1;
        if (isProtocol && isThere(number) && (word(number) == u"port" || word(number) == u"ports"))
            ++number;
        if (!isNext(first + 1) || (number > first + 1 && !isNext(number)) || !isPortNumber(number))
            return;
        const bool isKnown = isProtocol || (isThere(first - 1) && isOneOf(word(first - 1), {u"tcp", u"udp"})) ||
                             (isThere(number + 1) && isOneOf(word(number + 1), {u"tcp", u"udp", u"is", u"open"}));
        found(first, number, isKnown ? PortWithProtocol : PortAlone);
    }

    /// "Windows Server 2012 R2", "OpenSSL 1.0.2k", "Apache Tomcat version 9.0"
    void takeVersion(int first)
    {
        int number = first + 1;
        while (number <= first + 3 && isThere(number) && isNext(number) && !token(number).hasDigit &&
               isOneOf(word(number), {u"server", u"version", u"database", u"sql", u"release", u"tomcat", u"v", u"os"}))
            ++number;
        if (!isThere(number) || !isNext(number) || !token(number).hasDigit ||
            m_reading.text().at(token(number).from - 1) == u'-') // "Apache-2.0" is a licence
            return;
        int last = number;
        while (isThere(last + 1) && m_reading.text().at(token(last).to) == u'.' && gapSize(last + 1) == 1 &&
               token(last + 1).hasDigit)
            ++last;
        const bool isYear = token(number).allDigits && token(number).size() == 4;
        const bool isWindows = word(first) == u"windows" || word(first) == u"server" || word(first) == u"exchange";
        if (last > number || (isYear && isWindows && m_reading.text().at(token(first).from).isUpper()) ||
            word(number - 1) == u"version")
            found(first, last, Version);
    }

    Reading &m_reading;
};

} // namespace

void securityDetails(Reading &reading)
{
    SecurityWalk(reading).walk();
}

} // namespace candour::detectors
