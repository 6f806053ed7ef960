#!/usr/bin/env bash
# A bank statement in ISO 20022 (camt.053) of a country without IBAN, read by iso20022.js.
#
# Versions   npm iso20022.js 0.0.15 (with fast-xml-parser 4.5.7, which it bundles); node 20
# Guess      Account numbers and references are text in the schema, RvslInd is its boolean, and an amount in
#            minor units is a whole number. The package has taken care of codes with zeros in front.
# Behaviour  Nepal, India, Bangladesh and Sri Lanka write accounts as Othr/Id, and there leading zeros are
#            gone: 0099001122334 is 99001122334, while one of 20 digits, too long for a number, is kept.
#            So in a remittance text and in a statement's id. No entry is ever a reversal: "true" has become
#            a boolean by then and is compared with the text. 19.99 is 1998.9999999999998 minor units.
# It matters Who paid can't be found by the account that their wallet names, a returned payment counts as an
#            ordinary debit, and equality with what was expected, or a whole-number column, fails for one
#            amount in nine. With an IBAN and round amounts, as in Europe's samples, nothing shows.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts iso20022.js@0.0.15
cat > statement.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-06T09:00:00+05:45</CreDtTm></GrpHdr>
    <Stmt>
      <Id>000123</Id>
      <ElctrncSeqNb>1</ElctrncSeqNb>
      <CreDtTm>2026-01-06T09:00:00+05:45</CreDtTm>
      <Acct>
        <Id><Othr><Id>00112233445566778899</Id></Othr></Id>
        <Ccy>NPR</Ccy>
        <Svcr><FinInstnId><BIC>BANKNPKA</BIC></FinInstnId></Svcr>
      </Acct>
      <Bal>
        <Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
        <Amt Ccy="NPR">1000</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd>
        <Dt><Dt>2026-01-05</Dt></Dt>
      </Bal>
      <Bal>
        <Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
        <Amt Ccy="NPR">1000.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd>
        <Dt><Dt>2026-01-05</Dt></Dt>
      </Bal>
      <Ntry>
        <NtryRef>0007</NtryRef>
        <Amt Ccy="NPR">19.99</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd>
        <Sts>BOOK</Sts>
        <BookgDt><Dt>2026-01-05</Dt></BookgDt>
        <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
        <NtryDtls>
          <TxDtls>
            <RltdPties><DbtrAcct><Id><Othr><Id>0099001122334</Id></Othr></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>0042</Ustrd></RmtInf>
          </TxDtls>
        </NtryDtls>
      </Ntry>
      <Ntry>
        <NtryRef>0008</NtryRef>
        <Amt Ccy="NPR">19.99</Amt>
        <CdtDbtInd>DBIT</CdtDbtInd>
        <RvslInd>true</RvslInd>
        <Sts>BOOK</Sts>
        <BookgDt><Dt>2026-01-05</Dt></BookgDt>
        <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
      </Ntry>
    </Stmt>
  </BkToCstmrStmt>
</Document>
XML
cat > read.mjs <<'JS'
import { readFileSync } from 'fs';
import { CashManagementEndOfDayReport } from 'iso20022.js';
const read = text => CashManagementEndOfDayReport.fromXML(text).statements[0];
const text = readFileSync('statement.xml', 'utf8');
const statement = read(text);
console.log('statement', statement.id, 'of account', statement.account.accountNumber);
for (const entry of statement.entries) {
  console.log('entry', entry.referenceId, entry.creditDebitIndicator, entry.amount, 'reversal', entry.reversal);
  for (const part of entry.transactions) {
    console.log('  from account', part.debtor.account.accountNumber, 'for', part.remittanceInformation);
  }
}
let parts = 0;
for (let paisa = 1; paisa <= 10000; paisa++) {
  const amount = `${Math.floor(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`;
  if (read(text.replace('19.99', amount)).entries[0].amount !== paisa) parts++;
}
console.log('amounts from 0.01 to 100.00 that are no whole paisa:', parts);
JS
node read.mjs | tee seen
diff - seen << 'EXPECTED'
statement 123 of account 00112233445566778899
entry 0007 credit 1998.9999999999998 reversal false
  from account 99001122334 for 42
entry 0008 debit 1998.9999999999998 reversal false
amounts from 0.01 to 100.00 that are no whole paisa: 1146
EXPECTED
