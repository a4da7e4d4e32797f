// Drives @diplodoc/translation over many documents: node diplodoc.mjs tasks.json answers.json
// A task is {op: "extract" | "compose", md, catalog, out}; its skeleton stands beside the catalog.
import {createRequire} from 'node:module';
import fs from 'node:fs';

const [, , tasksPath, answersPath, modules] = process.argv;
const {extract, compose} = createRequire(modules + '/')('@diplodoc/translation');
const languages = {source: {language: 'en', locale: 'US'}, target: {language: 'ru', locale: 'RU'}};

function answer({op, md, catalog, out}) {
    try {
        if (op === 'extract') {
            const {xliff, skeleton} = extract(fs.readFileSync(md, 'utf8'), {compact: true, originalFile: md, ...languages});
            fs.writeFileSync(catalog, xliff);
            fs.writeFileSync(catalog + '.skl', skeleton);
        } else {
            const skeleton = fs.readFileSync(catalog + '.skl', 'utf8');
            const xliff = fs.readFileSync(catalog, 'utf8');
            // it refuses a document without any unit: that one is its own translation
            const whole = xliff.includes('<trans-unit') ? compose(skeleton, xliff, {useSource: false}) : skeleton;
            fs.writeFileSync(out, whole);
        }
        return 0;
    } catch (error) {
        return String(error).slice(0, 300);
    }
}

const tasks = JSON.parse(fs.readFileSync(tasksPath, 'utf8'));
fs.writeFileSync(answersPath, JSON.stringify(tasks.map(answer)));
