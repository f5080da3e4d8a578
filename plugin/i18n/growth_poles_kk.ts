<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="kk" sourcelanguage="en">
    <context>
        <name>GrowthPoles</name>
        <message>
            <source>Chart</source>
            <translation>Диаграмма</translation>
        </message>
        <message>
            <source>These results have nothing to draw here.</source>
            <translation>Бұл нәтижелерде мұнда көрсететін ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Index and share</source>
            <translation>Индекс және үлес</translation>
        </message>
        <message>
            <source>Index and location quotient</source>
            <translation>Индекс және локализация коэффициенті</translation>
        </message>
        <message>
            <source>Moran scatter</source>
            <translation>Моран диаграммасы</translation>
        </message>
        <message>
            <source>Index over the years</source>
            <translation>Индекс жылдар бойынша</translation>
        </message>
        <message>
            <source>Ranks over the years</source>
            <translation>Орындар жылдар бойынша</translation>
        </message>
        <message>
            <source>Share over the years</source>
            <translation>Үлес жылдар бойынша</translation>
        </message>
        <message>
            <source>How the index is spread</source>
            <translation>Индекстің таралуы</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Share, %</source>
            <translation>Үлес, %</translation>
        </message>
        <message>
            <source>Location quotient</source>
            <translation>Локализация коэффициенті</translation>
        </message>
        <message>
            <source>Moran's I = {value}, p = {p}</source>
            <translation>Моранның I = {value}, p = {p}</translation>
        </message>
        <message>
            <source>Mean of the neighbours ({weights})</source>
            <translation>Көршілердің орташасы ({weights})</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>орташа</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Орын</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Өңірлер</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Жыл</translation>
        </message>
        <message>
            <source>Without a value, not drawn: {n}</source>
            <translation>Мәні жоқ, көрсетілмеген: {n}</translation>
        </message>
        <message>
            <source>zone {zones}</source>
            <translation>{zones} аймағы</translation>
        </message>
        <message>
            <source>Which chart</source>
            <translation>Қай диаграмма</translation>
        </message>
        <message>
            <source>Save Chart…</source>
            <translation>Диаграмманы сақтау…</translation>
        </message>
        <message>
            <source>◆ candidate hub   ○ undetermined   ● other regions. Drag to select.</source>
            <translation>◆ полюске үміткер   ○ анықталмаған   ● басқа өңірлер. Таңдау үшін жақтаумен қоршаңыз.</translation>
        </message>
        <message>
            <source>Growth Poles</source>
            <translation>Өсу полюстері</translation>
        </message>
        <message>
            <source>{wanted} cannot be written; the results go to {folder}.</source>
            <translation>{wanted} қалтасына жазу мүмкін емес; нәтижелер {folder} қалтасында болады.</translation>
        </message>
        <message>
            <source>Older results that could not be removed: {files}</source>
            <translation>Жою мүмкін болмаған ескі нәтижелер: {files}</translation>
        </message>
        <message>
            <source>Open Study</source>
            <translation>Зерттеуді ашу</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Зерттеулер</translation>
        </message>
        <message>
            <source>Save Study</source>
            <translation>Зерттеуді сақтау</translation>
        </message>
        <message>
            <source>Study saved: {file}</source>
            <translation>Зерттеу сақталды: {file}</translation>
        </message>
        <message>
            <source>Open Results</source>
            <translation>Нәтижелерді ашу</translation>
        </message>
        <message>
            <source>Run a study or open results first.</source>
            <translation>Алдымен зерттеуді орындаңыз немесе нәтижелерді ашыңыз.</translation>
        </message>
        <message>
            <source>Compare with Other Results</source>
            <translation>Басқа нәтижелермен салыстыру</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Нәтижелер</translation>
        </message>
        <message>
            <source>Export List</source>
            <translation>Тізімді экспорттау</translation>
        </message>
        <message>
            <source>Save Chart</source>
            <translation>Диаграмманы сақтау</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG</source>
            <translation>Бетті PDF және PNG түрінде экспорттау</translation>
        </message>
        <message>
            <source>The page shows results that are on the map: run a study first.</source>
            <translation>Бетте картадағы нәтижелер көрсетіледі: алдымен зерттеуді орындаңыз.</translation>
        </message>
        <message>
            <source>{file} cannot be written: {why}</source>
            <translation>{file} файлын жазу мүмкін емес: {why}</translation>
        </message>
        <message>
            <source>Kazakhstan, 16 regions (to June 2018)</source>
            <translation>Қазақстан, 16 өңір (06.2018 дейін)</translation>
        </message>
        <message>
            <source>Kazakhstan, 17 regions (2018 to 2022)</source>
            <translation>Қазақстан, 17 өңір (2018–2022)</translation>
        </message>
        <message>
            <source>Kazakhstan, 20 regions (from June 2022)</source>
            <translation>Қазақстан, 20 өңір (06.2022 бастап)</translation>
        </message>
        <message>
            <source>Polygons of your own</source>
            <translation>Өз полигондарыңыз</translation>
        </message>
        <message>
            <source>Boundaries</source>
            <translation>Шекаралар</translation>
        </message>
        <message>
            <source>Shortest shared border, km</source>
            <translation>Шекара кемінде, км</translation>
        </message>
        <message>
            <source>For shared border (rook): shorter ones make no neighbours</source>
            <translation>Ортақ шекара (ладья) үшін: қысқарақтары көрші етпейді</translation>
        </message>
        <message>
            <source>Layer of the project</source>
            <translation>Жоба қабаты</translation>
        </message>
        <message>
            <source>Selected features only</source>
            <translation>Тек таңдалғандары</translation>
        </message>
        <message>
            <source>or file</source>
            <translation>немесе файл</translation>
        </message>
        <message>
            <source>Layer in the file</source>
            <translation>Файлдағы қабат</translation>
        </message>
        <message>
            <source>Column with codes</source>
            <translation>Кодтар бағаны</translation>
        </message>
        <message>
            <source>Column with names</source>
            <translation>Атаулар бағаны</translation>
        </message>
        <message>
            <source>Name of the division</source>
            <translation>Бөлініс атауы</translation>
        </message>
        <message>
            <source>Stands in the results as the scheme; empty: the file's name</source>
            <translation>Нәтижелерде сызба ретінде тұрады; бос болса: файл аты</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Деректер</translation>
        </message>
        <message>
            <source>Table or indicator</source>
            <translation>Кесте немесе көрсеткіш</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Өлшем бірлігі</translation>
        </message>
        <message>
            <source>Tables and indicators</source>
            <translation>Кестелер мен көрсеткіштер</translation>
        </message>
        <message>
            <source>Add Table…</source>
            <translation>Кесте қосу…</translation>
        </message>
        <message>
            <source>Add Formula…</source>
            <translation>Формула қосу…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Өзгерту…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Жою</translation>
        </message>
        <message>
            <source>the layer “{layer}” is not in the project any more; edit the table</source>
            <translation>«{layer}» қабаты жобада жоқ; кестені өзгертіңіз</translation>
        </message>
        <message>
            <source>From formulas</source>
            <translation>Формулалар бойынша</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>Жарайды</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Neighbours and Poles</source>
            <translation>Көршілер мен полюстер</translation>
        </message>
        <message>
            <source>Ask whether poles pull up their neighbours</source>
            <translation>Полюстер көршілерін тарта ма</translation>
        </message>
        <message>
            <source>Poles</source>
            <translation>Полюстер</translation>
        </message>
        <message>
            <source>Codes with commas, named before the numbers are seen; empty: the candidate hubs of the first year</source>
            <translation>Сандарды көрмей тұрып аталған, үтірмен бөлінген кодтар; бос болса: бірінші жылдың үміткерлері</translation>
        </message>
        <message>
            <source>Growth of</source>
            <translation>Ненің өсуі</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Көршілік матрицасы</translation>
        </message>
        <message>
            <source>Who is a neighbour; a verdict pools them all</source>
            <translation>Кім кіммен көрші; қорытынды олардың бәрін бір жақындыққа біріктіреді</translation>
        </message>
        <message>
            <source>Add Weights…</source>
            <translation>Матрица қосу…</translation>
        </message>
        <message>
            <source>Cities inside Regions</source>
            <translation>Өңірлер ішіндегі қалалар</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Қала</translation>
        </message>
        <message>
            <source>Region around it</source>
            <translation>Оны қоршаған өңір</translation>
        </message>
        <message>
            <source>Tests and Strengths</source>
            <translation>Тексерулер мен байланыс күштері</translation>
        </message>
        <message>
            <source>Threshold of the test</source>
            <translation>Тексеру шегі</translation>
        </message>
        <message>
            <source>A p-value up to this counts in the verdict</source>
            <translation>Бұдан аспайтын p-мән қорытындыда ескеріледі</translation>
        </message>
        <message>
            <source>Smallest effect of interest</source>
            <translation>Маңызды ең кіші әсер</translation>
        </message>
        <message>
            <source>Points of growth of the closest region for each point of the pole's; below it an effect counts as none</source>
            <translation>Полюс өсуінің әр пунктіне ең жақын өңірдің өсу пункттері; одан кіші әсер жоқ деп саналады</translation>
        </message>
        <message>
            <source>Simulated worlds</source>
            <translation>Үлгіленген әлемдер</translation>
        </message>
        <message>
            <source>For the error rates of each verdict; 0 leaves them out</source>
            <translation>Әр қорытындының қате жиілігі үшін; 0 — үлгіленбейді</translation>
        </message>
        <message>
            <source>Permutations</source>
            <translation>Орын ауыстырулар</translation>
        </message>
        <message>
            <source>Orders to draw where not all are taken</source>
            <translation>Барлығы алынбаса, орын ауыстырулар саны</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Өшу</translation>
        </message>
        <message>
            <source>Of a pole's influence from one step to the next</source>
            <translation>Полюс әсерінің бір қадамнан келесісіне</translation>
        </message>
        <message>
            <source>Strengths of the lag</source>
            <translation>Кеңістіктік лаг, ρ</translation>
        </message>
        <message>
            <source>Above 0 and below 1, with semicolons: 0.2; 0.4; 0.6</source>
            <translation>0-ден үлкен, 1-ден кіші, нүктелі үтірмен: 0.2; 0.4; 0.6</translation>
        </message>
        <message>
            <source>Level of the association map</source>
            <translation>Байланыс картасының деңгейі</translation>
        </message>
        <message>
            <source>For p-values adjusted for all regions</source>
            <translation>Өңірлер санына түзетілген p-мәндер үшін</translation>
        </message>
        <message>
            <source>Years of association</source>
            <translation>Байланыс жылдары</translation>
        </message>
        <message>
            <source>With semicolons; empty: the first and the last</source>
            <translation>Нүктелі үтір арқылы; бос болса — бірінші және соңғы</translation>
        </message>
        <message>
            <source>Accept regions without a neighbour</source>
            <translation>Көршісіз өңірлерге жол беру</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Үлес</translation>
        </message>
        <message>
            <source>a number is needed; got “{text}”</source>
            <translation>сан керек; келгені «{text}»</translation>
        </message>
        <message>
            <source>a whole number is needed; got “{text}”</source>
            <translation>бүтін сан керек; келгені «{text}»</translation>
        </message>
        <message>
            <source>a number of {low} or more is needed</source>
            <translation>{low} не одан үлкен сан керек</translation>
        </message>
        <message>
            <source>a number from {low} to {high} is needed</source>
            <translation>{low} мен {high} аралығындағы сан керек</translation>
        </message>
        <message>
            <source>a text is needed</source>
            <translation>мәтін керек</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(жоқ)</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>Формуласы</translation>
        </message>
        <message>
            <source>Name in the results</source>
            <translation>Нәтижелердегі атауы</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and _</source>
            <translation>Кіші латын әріптері, цифрлар және _</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>Ratio: one by another</source>
            <translation>Қатынас: бірі екіншісіне</translation>
        </message>
        <message>
            <source>Count: a product</source>
            <translation>Сан: көбейтінді</translation>
        </message>
        <message>
            <source>A ratio is computed on the regions of the study; a count where its factors came, and added up then</source>
            <translation>Қатынас зерттеу өңірлерінде есептеледі, сан — көбейткіштері берілген жерде, содан кейін қосылады</translation>
        </message>
        <message>
            <source>Above the line</source>
            <translation>Алымы</translation>
        </message>
        <message>
            <source>Below the line</source>
            <translation>Бөлімі</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>Көбейткіштер</translation>
        </message>
        <message>
            <source>Two or more; an indicator is taken once</source>
            <translation>Екеу не одан көп; әр көрсеткіш бір рет алынады</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Көбейту</translation>
        </message>
        <message>
            <source>Brings units together: 0.01 for a share in per cent</source>
            <translation>Бірліктерді келістіреді: пайызбен берілген үлеске 0,01</translation>
        </message>
        <message>
            <source>Name for people</source>
            <translation>Түсінікті атауы</translation>
        </message>
        <message>
            <source>What Is Asked</source>
            <translation>Не зерттеледі</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Жылдар</translation>
        </message>
        <message>
            <source>First and last year, or years with commas: 2010–2016, 2020</source>
            <translation>Бірінші және соңғы жыл немесе үтірмен бөлінген жылдар: 2010–2016, 2020</translation>
        </message>
        <message>
            <source>Focus year</source>
            <translation>Карта жылы</translation>
        </message>
        <message>
            <source>Year of the map and of the hubs</source>
            <translation>Карта мен полюстер анықталатын жыл</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Таңдаңыз…</translation>
        </message>
        <message>
            <source>Mean of the indicators present</source>
            <translation>Бар көрсеткіштердің орташасы</translation>
        </message>
        <message>
            <source>No value</source>
            <translation>Дерек жоқ</translation>
        </message>
        <message>
            <source>Indicator missing</source>
            <translation>Көрсеткіш болмаса</translation>
        </message>
        <message>
            <source>What a group of the index does where an indicator is missing. It is never read as zero, and there is no default: choose.</source>
            <translation>Көрсеткіш болмаса, индекс тобы қалай есептеледі. Бос мән ешқашан нөл деп оқылмайды, әдепкі мән де жоқ: таңдаңыз.</translation>
        </message>
        <message>
            <source>About the Study and Its Files</source>
            <translation>Зерттеу мен файлдары</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Аты</translation>
        </message>
        <message>
            <source>Short name, from which the results file is named</source>
            <translation>Қысқа аты; нәтижелер файлы соған қарай аталады</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Сипаттамасы</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Лицензиясы</translation>
        </message>
        <message>
            <source>Cite as</source>
            <translation>Сілтеме түрі</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Бастапқы сан</translation>
        </message>
        <message>
            <source>The same seed gives the same random draws</source>
            <translation>Бастапқы сан бірдей болса, кездейсоқ таңдамалар да бірдей</translation>
        </message>
        <message>
            <source>Check claims</source>
            <translation>Тұжырымдар</translation>
        </message>
        <message>
            <source>Those of the paper</source>
            <translation>Мақала тұжырымдары</translation>
        </message>
        <message>
            <source>Published claims to recompute from these data</source>
            <translation>Осы деректер бойынша қайта есептелетін жарияланған тұжырымдар</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>Файл тілі</translation>
        </message>
        <message>
            <source>Titles and legends in the results file</source>
            <translation>Нәтижелер файлындағы тақырыптар мен шартты белгілер</translation>
        </message>
        <message>
            <source>Also write {format}</source>
            <translation>{format} файлын да жазу</translation>
        </message>
        <message>
            <source>Also write a page for people (HTML)</source>
            <translation>Оқырмандарға арналған бетті де жазу (HTML)</translation>
        </message>
        <message>
            <source>years are needed, as in 2010–2016 or 2010, 2013, 2016</source>
            <translation>жылдар керек, мысалы 2010–2016 немесе 2010, 2013, 2016</translation>
        </message>
        <message>
            <source>Hub Rule</source>
            <translation>Полюстерді іріктеу ережесі</translation>
        </message>
        <message>
            <source>Look for candidate hubs</source>
            <translation>Полюске үміткерлерді іздеу</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Аймақтар</translation>
        </message>
        <message>
            <source>Zones of the index that a hub may have, with commas</source>
            <translation>Полюске рұқсат индекс аймақтары, үтірмен</translation>
        </message>
        <message>
            <source>Share of at least, %</source>
            <translation>Үлесі кемінде, %</translation>
        </message>
        <message>
            <source>Share of the country's activity</source>
            <translation>Ел жиынтығындағы үлесі</translation>
        </message>
        <message>
            <source>Other Evidence</source>
            <translation>Басқа дәлелдер</translation>
        </message>
        <message>
            <source>Quotient of</source>
            <translation>Не үшін</translation>
        </message>
        <message>
            <source>in</source>
            <translation>не ішінде</translation>
        </message>
        <message>
            <source>Location quotients from other sources</source>
            <translation>Басқа дереккөздердегі локализация коэффициенттері</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Қосу…</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Қызмет түрі</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Жиынтық</translation>
        </message>
        <message>
            <source>an indicator is to be chosen</source>
            <translation>көрсеткішті таңдау керек</translation>
        </message>
        <message>
            <source>Ready-made values</source>
            <translation>Дайын мәндер</translation>
        </message>
        <message>
            <source>An indicator that is the index already; else the tree below</source>
            <translation>Индекстің өзі болып табылатын көрсеткіш; әйтпесе төмендегі ағаш</translation>
        </message>
        <message>
            <source>Groups and indicators</source>
            <translation>Топтар мен көрсеткіштер</translation>
        </message>
        <message>
            <source>Indicator to add</source>
            <translation>Қосылатын көрсеткіш</translation>
        </message>
        <message>
            <source>Add Indicator</source>
            <translation>Көрсеткіш қосу</translation>
        </message>
        <message>
            <source>Add Group</source>
            <translation>Топ қосу</translation>
        </message>
        <message>
            <source>Group or indicator</source>
            <translation>Топ немесе көрсеткіш</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Салмақ</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>Жақсырақ</translation>
        </message>
        <message>
            <source>How It Is Built</source>
            <translation>Ол қалай құрылған</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Нормалау</translation>
        </message>
        <message>
            <source>How values of different units come to one scale</source>
            <translation>Өлшем бірліктері әртүрлі мәндер бір шкалаға қалай келтіріледі</translation>
        </message>
        <message>
            <source>Scale from</source>
            <translation>Шкала басы</translation>
        </message>
        <message>
            <source>Scale to</source>
            <translation>Шкала соңы</translation>
        </message>
        <message>
            <source>Instead of a missing value</source>
            <translation>Бос мәннің орнына</translation>
        </message>
        <message>
            <source>Every value that is put in is marked in the results</source>
            <translation>Қойылған әр мән нәтижелерде белгіленеді</translation>
        </message>
        <message>
            <source>Years to look back</source>
            <translation>Неше жыл артқа қарау</translation>
        </message>
        <message>
            <source>Outliers</source>
            <translation>Шеттен шыққан мәндер</translation>
        </message>
        <message>
            <source>Done to an indicator and year with skewness above 2 and kurtosis above 3.5</source>
            <translation>Асимметриясы 2-ден, эксцесі 3,5-тен асатын көрсеткіш пен жылға қолданылады</translation>
        </message>
        <message>
            <source>Indicators known, at least, %</source>
            <translation>Белгілісі кемінде, %</translation>
        </message>
        <message>
            <source>A region and year with fewer has no index</source>
            <translation>Бұдан аз болса, өңір мен жылда индекс жоқ</translation>
        </message>
        <message>
            <source>Indicators in full</source>
            <translation>Көрсеткіштер барлығы</translation>
        </message>
        <message>
            <source>How many the full index has; with fewer it is partial</source>
            <translation>Толық индексте қанша бар; аз болса, индекс толық емес</translation>
        </message>
        <message>
            <source>Whole index</source>
            <translation>Бүкіл индекс</translation>
        </message>
        <message>
            <source>higher</source>
            <translation>көбірек</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>азырақ</translation>
        </message>
        <message>
            <source>group</source>
            <translation>топ</translation>
        </message>
        <message>
            <source>per cent of the leader</source>
            <translation>көшбасшыға пайызбен</translation>
        </message>
        <message>
            <source>lowest to highest</source>
            <translation>ең кішіден ең үлкенге</translation>
        </message>
        <message>
            <source>standard deviations from the mean</source>
            <translation>орташадан стандартты ауытқулар</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>орны</translation>
        </message>
        <message>
            <source>percentile</source>
            <translation>процентилі</translation>
        </message>
        <message>
            <source>way to a target</source>
            <translation>мақсатқа дейінгі жол</translation>
        </message>
        <message>
            <source>between fixed goalposts</source>
            <translation>тірек нүктелер арасында</translation>
        </message>
        <message>
            <source>arithmetic mean</source>
            <translation>арифметикалық орташа</translation>
        </message>
        <message>
            <source>geometric mean</source>
            <translation>геометриялық орташа</translation>
        </message>
        <message>
            <source>harmonic mean</source>
            <translation>гармониялық орташа</translation>
        </message>
        <message>
            <source>power mean</source>
            <translation>дәрежелік орташа</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>жазылғандай</translation>
        </message>
        <message>
            <source>all equal</source>
            <translation>бәрі тең</translation>
        </message>
        <message>
            <source>from comparisons in pairs (AHP)</source>
            <translation>жұптап салыстырудан (ИТӘ)</translation>
        </message>
        <message>
            <source>from the first principal component</source>
            <translation>бірінші бас компонента бойынша</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ештеңе</translation>
        </message>
        <message>
            <source>mean of the other regions of the year</source>
            <translation>жылдағы басқа өңірлердің орташасы</translation>
        </message>
        <message>
            <source>mean of the neighbours</source>
            <translation>көршілердің орташасы</translation>
        </message>
        <message>
            <source>the last known value</source>
            <translation>соңғы белгілі мән</translation>
        </message>
        <message>
            <source>left as they are</source>
            <translation>сол күйі қалады</translation>
        </message>
        <message>
            <source>winsorised</source>
            <translation>винзорланған</translation>
        </message>
        <message>
            <source>logarithm</source>
            <translation>логарифмі</translation>
        </message>
        <message>
            <source>winsorised, then logarithm</source>
            <translation>винзорланған, содан кейін логарифм</translation>
        </message>
        <message>
            <source>power mean {power}</source>
            <translation>{power} дәрежелі орташа</translation>
        </message>
        <message>
            <source>Add Pair</source>
            <translation>Жұп қосу</translation>
        </message>
        <message>
            <source>two codes in each line are needed</source>
            <translation>әр жолда екі код керек</translation>
        </message>
        <message>
            <source>each code once on the left is needed</source>
            <translation>сол жақта әр код бір рет керек</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Мақсат</translation>
        </message>
        <message>
            <source>Value to reach, for the normalisation by targets</source>
            <translation>Мақсаттар бойынша нормалауда жетуге тиіс мән</translation>
        </message>
        <message>
            <source>The same in all years, whatever the direction</source>
            <translation>Бағытына қарамай, барлық жылда бірдей</translation>
        </message>
        <message>
            <source>Goalpost of 0 %</source>
            <translation>0 % тірек нүктесі</translation>
        </message>
        <message>
            <source>Goalpost of 100 %</source>
            <translation>100 % тірек нүктесі</translation>
        </message>
        <message>
            <source>a weight above zero is needed; leave the part out instead</source>
            <translation>нөлден үлкен салмақ керек; әйтпесе бұл бөлікті алып тастаңыз</translation>
        </message>
        <message>
            <source>both goalposts or none</source>
            <translation>екі тірек нүкте де немесе бірде-біреуі емес</translation>
        </message>
        <message>
            <source>a higher value than the other goalpost is needed</source>
            <translation>екінші тірек нүктеден үлкен мән керек</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Орташа</translation>
        </message>
        <message>
            <source>Exponent</source>
            <translation>Дәреже көрсеткіші</translation>
        </message>
        <message>
            <source>1 is the arithmetic mean, −1 the harmonic one</source>
            <translation>1 — арифметикалық орташа, −1 — гармониялық</translation>
        </message>
        <message>
            <source>Weights of its parts</source>
            <translation>Бөліктерінің салмақтары</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Бөлім</translation>
        </message>
        <message>
            <source>against</source>
            <translation>қарсысы</translation>
        </message>
        <message>
            <source>is</source>
            <translation>маңызы</translation>
        </message>
        <message>
            <source>Comparisons in pairs</source>
            <translation>Жұптап салыстыру</translation>
        </message>
        <message>
            <source>Consistency ratio {ratio}; at most 0.10 is accepted</source>
            <translation>Келісімділік қатынасы {ratio}; 0,10-нан аспауы керек</translation>
        </message>
        <message>
            <source>an exponent other than zero is needed</source>
            <translation>нөлден өзге дәреже көрсеткіші керек</translation>
        </message>
        <message>
            <source>two or more parts are needed to compare them</source>
            <translation>салыстыру үшін екі не одан көп бөлік керек</translation>
        </message>
        <message>
            <source>{times} times</source>
            <translation>×{times}</translation>
        </message>
        <message>
            <source>as important</source>
            <translation>бірдей маңызды</translation>
        </message>
        <message>
            <source>Grades</source>
            <translation>Бағалар</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Баға</translation>
        </message>
        <message>
            <source>From, %</source>
            <translation>Бастап, %</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Аймақ</translation>
        </message>
        <message>
            <source>Add Grade</source>
            <translation>Баға қосу</translation>
        </message>
        <message>
            <source>Grade a partial index too</source>
            <translation>Толық емес индексті де бағалау</translation>
        </message>
        <message>
            <source>The limits are calibrated on all indicators of the full index</source>
            <translation>Шектер толық индекстің барлық көрсеткіші бойынша белгіленген</translation>
        </message>
        <message>
            <source>Specialisation</source>
            <translation>Мамандану</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry</source>
            <translation>Саланың өнімі, қосылған құны немесе жұмыспен қамтылғандары</translation>
        </message>
        <message>
            <source>The same measure for the whole regional economy; without it there is no location quotient</source>
            <translation>Өңірдің бүкіл экономикасы бойынша сол шама; онсыз локализация коэффициенті болмайды</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Халық</translation>
        </message>
        <message>
            <source>No value means: none produced</source>
            <translation>Дерек жоқ: өндірілмейді</translation>
        </message>
        <message>
            <source>For sources that print a dash where nothing is produced</source>
            <translation>Сызықша өндіріс жоғын білдіретін дереккөздер үшін</translation>
        </message>
        <message>
            <source>Classes, Sectors, Interval</source>
            <translation>Кластар, салалар, аралық</translation>
        </message>
        <message>
            <source>Specialised from, %</source>
            <translation>Маманданған, %-дан</translation>
        </message>
        <message>
            <source>Middling from, %</source>
            <translation>Орташа, %-дан</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Салалар</translation>
        </message>
        <message>
            <source>With the rest of the total they make Krugman's index</source>
            <translation>Жиынтықтың қалған бөлігімен бірге Кругман индексін береді</translation>
        </message>
        <message>
            <source>Interval of the quotient</source>
            <translation>Коэффициент аралығы</translation>
        </message>
        <message>
            <source>from counts of persons or firms</source>
            <translation>адамдар немесе кәсіпорындар саны бойынша</translation>
        </message>
        <message>
            <source>from the rounding of the values</source>
            <translation>мәндердің дөңгелектенуі бойынша</translation>
        </message>
        <message>
            <source>Its coverage, %</source>
            <translation>Оның қамтуы, %</translation>
        </message>
        <message>
            <source>Without a national figure</source>
            <translation>Ел бойынша жиынтық болмаса</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>мәні жоқ</translation>
        </message>
        <message>
            <source>measure the regions with data</source>
            <translation>деректері бар өңірлер бойынша өлшеу</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Кесте</translation>
        </message>
        <message>
            <source>A column for each indicator, one for the year</source>
            <translation>Әр көрсеткішке баған және жыл бағаны</translation>
        </message>
        <message>
            <source>Indicators and values in two columns</source>
            <translation>Көрсеткіштер мен мәндер екі бағанда</translation>
        </message>
        <message>
            <source>Years are columns</source>
            <translation>Жылдар — бағандар</translation>
        </message>
        <message>
            <source>Form of the table</source>
            <translation>Кесте түрі</translation>
        </message>
        <message>
            <source>Column with regions</source>
            <translation>Өңірлер бағаны</translation>
        </message>
        <message>
            <source>Column with years</source>
            <translation>Жылдар бағаны</translation>
        </message>
        <message>
            <source>Column with indicators</source>
            <translation>Көрсеткіштер бағаны</translation>
        </message>
        <message>
            <source>Column with values</source>
            <translation>Мәндер бағаны</translation>
        </message>
        <message>
            <source>Indicators to read</source>
            <translation>Оқылатын көрсеткіштер</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Баған</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
        <message>
            <source>More about the Table</source>
            <translation>Кесте туралы толығырақ</translation>
        </message>
        <message>
            <source>found from the names</source>
            <translation>атаулары бойынша анықталады</translation>
        </message>
        <message>
            <source>found from the cells</source>
            <translation>ұяшықтары бойынша анықталады</translation>
        </message>
        <message>
            <source>Sheet or layer in the file</source>
            <translation>Парақ не қабат</translation>
        </message>
        <message>
            <source>Column with units</source>
            <translation>Бірлік бағаны</translation>
        </message>
        <message>
            <source>Column with flags</source>
            <translation>Белгілер бағаны</translation>
        </message>
        <message>
            <source>Division of its regions</source>
            <translation>Өңір бөлінісі</translation>
        </message>
        <message>
            <source>Decimal mark</source>
            <translation>Ондық белгі</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодтау</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Бөлгіш</translation>
        </message>
        <message>
            <source>(one year for all rows)</source>
            <translation>(барлық жолға бір жыл)</translation>
        </message>
        <message>
            <source>a column is to be chosen</source>
            <translation>бағанды таңдау керек</translation>
        </message>
        <message>
            <source>a layer or a file is to be chosen</source>
            <translation>қабатты немесе файлды таңдау керек</translation>
        </message>
        <message>
            <source>count (adds up)</source>
            <translation>сан (қосылады)</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>қатынас</translation>
        </message>
        <message>
            <source>index</source>
            <translation>индекс</translation>
        </message>
        <message>
            <source>How Sure Is It?</source>
            <translation>Бұл қаншалықты сенімді?</translation>
        </message>
        <message>
            <source>Draw the index anew, many times</source>
            <translation>Индексті көп рет құру</translation>
        </message>
        <message>
            <source>Gives probabilities of grades and hubs, intervals of ranks</source>
            <translation>Бағалар мен полюстердің ықтималдығын, орындардың аралығын береді</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>Қайталау саны</translation>
        </message>
        <message>
            <source>Concentration of weights</source>
            <translation>Салмақ шоғырлануы</translation>
        </message>
        <message>
            <source>Weights are drawn around those of the index: 100 moves them little, 10 much; empty: they stay</source>
            <translation>Салмақтар индекс салмақтары маңынан таңдалады: 100 аз жылжытады, 10 — көп; бос болса: өзгермейді</translation>
        </message>
        <message>
            <source>Leave one indicator out</source>
            <translation>Бір көрсеткіштен алып тастау</translation>
        </message>
        <message>
            <source>Move values within their rounding</source>
            <translation>Дөңгелектеу шегінде жылжыту</translation>
        </message>
        <message>
            <source>Coverage of intervals, %</source>
            <translation>Қамтуы, %</translation>
        </message>
        <message>
            <source>A grade is unsure below, %</source>
            <translation>Сенімсіз шегі, %</translation>
        </message>
        <message>
            <source>Probability below which it is hatched on the map</source>
            <translation>Картада штрихталатын ықтималдық шегі</translation>
        </message>
        <message>
            <source>Each draw takes one of those ticked; none: as the index has it</source>
            <translation>Әр қайталау белгіленгендердің бірін алады; ештеңе: индекстегідей</translation>
        </message>
        <message>
            <source>Choices to Draw From</source>
            <translation>Неден таңдау</translation>
        </message>
        <message>
            <source>Number of neighbours</source>
            <translation>Көршілер саны</translation>
        </message>
        <message>
            <source>Length, km</source>
            <translation>Ұзындығы, км</translation>
        </message>
        <message>
            <source>Of the band or of the kernel; a kernel without it reaches to the neighbours asked</source>
            <translation>Жолақтың немесе ядроның; онсыз ядро сұралған көршілерге дейін жетеді</translation>
        </message>
        <message>
            <source>Power of the distance</source>
            <translation>Қашықтық дәрежесі</translation>
        </message>
        <message>
            <source>Mass</source>
            <translation>Массасы</translation>
        </message>
        <message>
            <source>What attracts: its value in the first year</source>
            <translation>Не тартады: бірінші жылғы мәні</translation>
        </message>
        <message>
            <source>GAL or Parquet file</source>
            <translation>GAL немесе Parquet файлы</translation>
        </message>
        <message>
            <source>Empty: made from the kind</source>
            <translation>Бос болса: түріне қарай жасалады</translation>
        </message>
        <message>
            <source>a length above zero is needed</source>
            <translation>нөлден үлкен ұзындық керек</translation>
        </message>
        <message>
            <source>all links of other weights (union)</source>
            <translation>басқа салмақтардың барлық байланысы (біріктіру)</translation>
        </message>
        <message>
            <source>common links of other weights (intersection)</source>
            <translation>басқа салмақтардың ортақ байланыстары (қиылысу)</translation>
        </message>
        <message>
            <source>shared border or point (queen)</source>
            <translation>ортақ шекара немесе нүкте (ферзь)</translation>
        </message>
        <message>
            <source>shared border (rook)</source>
            <translation>ортақ шекара (ладья)</translation>
        </message>
        <message>
            <source>shared border, city through its oblast</source>
            <translation>ортақ шекара, қала өз облысы арқылы</translation>
        </message>
        <message>
            <source>shared border, city and oblast as one</source>
            <translation>ортақ шекара, қала мен облыс біртұтас</translation>
        </message>
        <message>
            <source>nearest regions</source>
            <translation>ең жақын өңірлер</translation>
        </message>
        <message>
            <source>all within a distance</source>
            <translation>қашықтық шегіндегі барлығы</translation>
        </message>
        <message>
            <source>inverse distance</source>
            <translation>кері қашықтық</translation>
        </message>
        <message>
            <source>gravity: mass by distance</source>
            <translation>гравитация: масса және қашықтық</translation>
        </message>
        <message>
            <source>kernel</source>
            <translation>ядролық</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>файлдан</translation>
        </message>
        <message>
            <source>QGIS ended before a study was saved ({time}).</source>
            <translation>Зерттеу сақталмай тұрып QGIS жабылды ({time}).</translation>
        </message>
        <message>
            <source>Bring It Back</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <source>The results of this project are not at {file} any more; open them or run again.</source>
            <translation>Бұл жобаның нәтижелері енді {file} ішінде жоқ; оларды ашыңыз немесе қайта есептеңіз.</translation>
        </message>
        <message>
            <source>This is a fault of Growth Poles, not of your data: {error}. The log messages panel, tab Growth Poles, has the details for a report.</source>
            <translation>Бұл деректеріңіздің емес, Growth Poles модулінің қатесі: {error}. Толық мәлімет журнал хабарламалары панелінің Growth Poles қойындысында.</translation>
        </message>
        <message>
            <source>Done: {found} candidate hubs, {open} regions undetermined. {file}</source>
            <translation>Дайын. Полюске үміткерлер: {found}; анықталмаған: {open}. {file}</translation>
        </message>
        <message>
            <source>Zoom to Hubs</source>
            <translation>Полюстерге жақындату</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>Нәтижелер қалтасы</translation>
        </message>
        <message>
            <source>Choose Folder…</source>
            <translation>Қалтаны таңдау…</translation>
        </message>
        <message>
            <source>Beside the Project</source>
            <translation>Жобаның қасында</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>Қалтаны ашу</translation>
        </message>
        <message>
            <source>Keep All Results</source>
            <translation>Барлық нәтижені сақтау</translation>
        </message>
        <message>
            <source>Keep the Last 5 of a Study</source>
            <translation>Зерттеудің соңғы 5 нәтижесін сақтау</translation>
        </message>
        <message>
            <source>Replace the Last One of a Study</source>
            <translation>Зерттеудің алдыңғы нәтижесін ауыстыру</translation>
        </message>
        <message>
            <source>Results in: {folder}</source>
            <translation>Нәтижелер: {folder}</translation>
        </message>
        <message>
            <source>How it was made</source>
            <translation>Қалай жасалды</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Дереккөздер</translation>
        </message>
        <message>
            <source>Candidate hubs and undetermined regions</source>
            <translation>Полюске үміткерлер және анықталмаған өңірлер</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>және тағы {n}</translation>
        </message>
        <message>
            <source>None: no region meets the rule, and none is undetermined.</source>
            <translation>Жоқ: бірде-бір өңір ережеге сай емес, анықталмағаны да жоқ.</translation>
        </message>
        <message>
            <source>A candidate hub lies in zone {zones} of the index and has at least {share} of the national activity, both in {year}. A region without a deciding value is undetermined.</source>
            <translation>Полюске үміткер индекстің {zones} аймағында және ел жиынтығының кемінде {share} үлесі бар, екеуі де {year} жылы. Шешуші мәні жоқ өңір анықталмаған.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, a group is the mean of those present.</source>
            <translation>Көрсеткіш жоқ жерде топ — барларының орташасы.</translation>
        </message>
        <message>
            <source>Where an indicator is missing, the group has no value.</source>
            <translation>Көрсеткіш жоқ жерде топтың мәні жоқ.</translation>
        </message>
        <message>
            <source>A missing value is never read as zero.</source>
            <translation>Бос мән ешқашан нөл деп оқылмайды.</translation>
        </message>
        <message>
            <source>Made with Growth Poles {version}, {date}.</source>
            <translation>Growth Poles {version} көмегімен жасалды, {date}.</translation>
        </message>
        <message>
            <source>km</source>
            <translation>км</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>Есеп…</translation>
        </message>
        <message>
            <source>One page with map, charts and reasons that opens in a browser</source>
            <translation>Браузерде ашылатын картасы, диаграммалары мен түсіндірмелері бар бет</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Зерттеу</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Полюстер</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Диаграммалар</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Салыстыру</translation>
        </message>
        <message>
            <source>Try with Sample &amp;Data</source>
            <translation>&amp;Мысалмен байқап көру</translation>
        </message>
        <message>
            <source>Run the shipped study: ICT in 16 regions of Kazakhstan</source>
            <translation>Дайын зерттеуді орындау: Қазақстанның 16 өңіріндегі АКТ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Open Study…</source>
            <translation>Зерттеуді ашу…</translation>
        </message>
        <message>
            <source>Save Study…</source>
            <translation>Зерттеуді сақтау…</translation>
        </message>
        <message>
            <source>Open Results…</source>
            <translation>Нәтижелерді ашу…</translation>
        </message>
        <message>
            <source>Compare with Other Results…</source>
            <translation>Басқа нәтижелермен салыстыру…</translation>
        </message>
        <message>
            <source>Export List…</source>
            <translation>Тізімді экспорттау…</translation>
        </message>
        <message>
            <source>Make Print Page</source>
            <translation>Басып шығару бетін жасау</translation>
        </message>
        <message>
            <source>Export Page as PDF and PNG…</source>
            <translation>Бетті PDF және PNG түрінде экспорттау…</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Language of the dock and of map labels</source>
            <translation>Панель мен карта жазуларының тілі</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>As in QGIS</source>
            <translation>QGIS-тегідей</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>Орындалу барысы</translation>
        </message>
        <message>
            <source>&amp;Check Match</source>
            <translation>&amp;Сәйкестендіру</translation>
        </message>
        <message>
            <source>Show how the rows of the tables find their regions; runs nothing</source>
            <translation>Кесте жолдарының өңірлерін қалай табатынын көрсету; ештеңе есептелмейді</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Орындау</translation>
        </message>
        <message>
            <source>median {value}</source>
            <translation>медиана {value}</translation>
        </message>
        <message>
            <source>100% is the leading region; | is the median</source>
            <translation>100 % — жетекші өңір; | — медиана</translation>
        </message>
        <message>
            <source>Components of the index</source>
            <translation>Индекстің құрамдастары</translation>
        </message>
        <message>
            <source>Choose Other Results…</source>
            <translation>Басқа нәтижелерді таңдау…</translation>
        </message>
        <message>
            <source>Show regions that did not move</source>
            <translation>Өзгермеген өңірлерді де көрсету</translation>
        </message>
        <message>
            <source>What moved between two results</source>
            <translation>Екі нәтиже арасында не өзгерді</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Өңір</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Қорытынды</translation>
        </message>
        <message>
            <source>Grade in Variants</source>
            <translation>Нұсқалардағы баға</translation>
        </message>
        <message>
            <source>Hub in Variants</source>
            <translation>Нұсқалардағы полюс</translation>
        </message>
        <message>
            <source>What changed most</source>
            <translation>Ең көп өзгергені</translation>
        </message>
        <message>
            <source>Choose a results file to see which regions moved against it, and why.</source>
            <translation>Қай өңірлердің өзгергенін және оның себебін көру үшін нәтижелер файлын таңдаңыз.</translation>
        </message>
        <message>
            <source>{moved} of {all} regions moved. Before: {before}. After: {after}.</source>
            <translation>{all} өңірдің {moved}-і өзгерді. Бұрын: {before}. Кейін: {after}.</translation>
        </message>
        <message>
            <source>only in the earlier results</source>
            <translation>тек бұрынғы нәтижелерде</translation>
        </message>
        <message>
            <source>only in the later results</source>
            <translation>тек жаңа нәтижелерде</translation>
        </message>
        <message>
            <source>{name}: known in one of the two only</source>
            <translation>{name}: екеуінің тек біреуінде белгілі</translation>
        </message>
        <message>
            <source>{name}: {change} points of the index</source>
            <translation>{name}: индекстің {change} п. т.</translation>
        </message>
        <message>
            <source>Why this region</source>
            <translation>Неге осы өңір</translation>
        </message>
        <message>
            <source>Neighbours by</source>
            <translation>Көршілік</translation>
        </message>
        <message>
            <source>The relation that says who counts as a neighbour</source>
            <translation>Өңірлерді көрші деп санайтын байланыс</translation>
        </message>
        <message>
            <source>Neighbours of the region</source>
            <translation>Өңірдің көршілері</translation>
        </message>
        <message>
            <source>Enter or double click: go there</source>
            <translation>Enter немесе қос шерту: сонда өту</translation>
        </message>
        <message>
            <source>Select a region in the list or on the map.</source>
            <translation>Тізімнен немесе картадан өңірді таңдаңыз.</translation>
        </message>
        <message>
            <source>Does it pull up its neighbours?</source>
            <translation>Ол көршілерін тарта ма?</translation>
        </message>
        <message>
            <source>rank {rank}</source>
            <translation>{rank}-орын</translation>
        </message>
        <message>
            <source>grade {grade}</source>
            <translation>бағасы {grade}</translation>
        </message>
        <message>
            <source>Against leader and median</source>
            <translation>Көшбасшымен және медианамен салыстырғанда</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>Оған қарсы не айтылады</translation>
        </message>
        <message>
            <source>What it lacks to become a hub</source>
            <translation>Полюс болуға не жетіспейді</translation>
        </message>
        <message>
            <source>What speaks for it</source>
            <translation>Оны не қолдайды</translation>
        </message>
        <message>
            <source>Filter regions</source>
            <translation>Өңірлерді сүзу</translation>
        </message>
        <message>
            <source>Verdict to show</source>
            <translation>Қай қорытындыны көрсету</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>Барлық өңір</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Үміткерлер</translation>
        </message>
        <message>
            <source>Undetermined</source>
            <translation>Анықталмаған</translation>
        </message>
        <message>
            <source>Not candidates</source>
            <translation>Үміткер еместер</translation>
        </message>
        <message>
            <source>Regions and candidate hubs</source>
            <translation>Өңірлер мен полюске үміткерлер</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>{shown} of {all} regions</source>
            <translation>{all} өңірдің {shown}-і</translation>
        </message>
        <message>
            <source>Zoom to Region</source>
            <translation>Өңірге жақындату</translation>
        </message>
        <message>
            <source>Copy as Table</source>
            <translation>Кесте ретінде көшіру</translation>
        </message>
        <message>
            <source>1 is the strongest candidate hub</source>
            <translation>1 — ең күшті үміткер</translation>
        </message>
        <message>
            <source>Name of the region</source>
            <translation>Өңір атауы</translation>
        </message>
        <message>
            <source>What the hub rule says; undetermined is a result</source>
            <translation>Іріктеу ережесінің қорытындысы; «анықталмаған» да нәтиже</translation>
        </message>
        <message>
            <source>Grade of the index; its letter is the zone</source>
            <translation>Индекс бойынша баға; әрпі — аймағы</translation>
        </message>
        <message>
            <source>The grade of most defensible variants, and in how many it comes out</source>
            <translation>Дәлелді нұсқалардың көбіндегі баға және ол шығатын нұсқалар үлесі</translation>
        </message>
        <message>
            <source>Index, leader = 100</source>
            <translation>Индекс, көшбасшы = 100</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>Орындар</translation>
        </message>
        <message>
            <source>Best and worst rank of the index over the variants</source>
            <translation>Нұсқалар бойынша индекстің ең жоғары және ең төмен орны</translation>
        </message>
        <message>
            <source>In how many defensible variants the hub rule is met</source>
            <translation>Дәлелді нұсқалардың қанша үлесінде іріктеу ережесі орындалады</translation>
        </message>
        <message>
            <source>Share of the region in the national activity</source>
            <translation>Өңірдің ел бойынша жиынтықтағы үлесі</translation>
        </message>
        <message>
            <source>LQ</source>
            <translation>ЛК</translation>
        </message>
        <message>
            <source>Location quotient; above 1 the region is specialised</source>
            <translation>Локализация коэффициенті; 1-ден жоғары болса, өңір маманданған</translation>
        </message>
        <message>
            <source>LQ from–to</source>
            <translation>ЛК аралығы</translation>
        </message>
        <message>
            <source>Interval of the location quotient</source>
            <translation>Локализация коэффициентінің аралығы</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Көршілер</translation>
        </message>
        <message>
            <source>Whether the pole pulls its neighbours up (spread) or drains them</source>
            <translation>Полюс көршілерін ілгері тарта ма, әлде олардан өсуді тартып ала ма</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Негіздеме</translation>
        </message>
        <message>
            <source>What speaks for the region (+) and what against it (−)</source>
            <translation>Өңірді не жақтайды (+), не қарсы (−)</translation>
        </message>
        <message>
            <source>How Rows Find Their Regions</source>
            <translation>Жолдар өңірлерін қалай тапты</translation>
        </message>
        <message>
            <source>Match report</source>
            <translation>Сәйкестендіру есебі</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Жол</translation>
        </message>
        <message>
            <source>Matched by</source>
            <translation>Не бойынша табылды</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Көрсеткіштер</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ескертпе</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Орындау</translation>
        </message>
        <message>
            <source>Reading results</source>
            <translation>Нәтижелерді оқу</translation>
        </message>
        <message>
            <source>{file} is missing or is no results file of Growth Poles. Choose a GeoPackage that Growth Poles wrote.</source>
            <translation>{file} жоқ немесе Growth Poles нәтижелерінің файлы емес. Growth Poles жазған GeoPackage файлын таңдаңыз.</translation>
        </message>
        <message>
            <source>no grade</source>
            <translation>баға жоқ</translation>
        </message>
        <message>
            <source>{grade} in {share} of {draws} variants</source>
            <translation>{draws} нұсқаның {share} жағдайында {grade}</translation>
        </message>
        <message>
            <source>the declared grade {grade} is unsure</source>
            <translation>көрсетілген {grade} бағасы сенімсіз</translation>
        </message>
        <message>
            <source>rank {ranks} in {coverage} of them</source>
            <translation>олардың {coverage} жағдайында орны {ranks}</translation>
        </message>
        <message>
            <source>meets the hub rule in {share} of them</source>
            <translation>олардың {share} жағдайында іріктеу ережесіне сай</translation>
        </message>
        <message>
            <source>location quotient {interval}, with {coverage} confidence</source>
            <translation>локализация коэффициенті {interval}, сенім деңгейі {coverage}</translation>
        </message>
        <message>
            <source>Probabilities of the grades</source>
            <translation>Бағалардың ықтималдықтары</translation>
        </message>
        <message>
            <source>What it hangs on</source>
            <translation>Бұл неге байланысты</translation>
        </message>
        <message>
            <source>Change of the index when the indicator is left out</source>
            <translation>Көрсеткіш алып тасталғандағы индекс өзгерісі</translation>
        </message>
        <message>
            <source>How sure is it?</source>
            <translation>Бұл қаншалықты сенімді?</translation>
        </message>
        <message>
            <source>no index without it</source>
            <translation>онсыз индекс жоқ</translation>
        </message>
        <message>
            <source>Without {region}: rank {rank}</source>
            <translation>{region} болмаса: {rank}-орын</translation>
        </message>
        <message>
            <source>Regions by year</source>
            <translation>Өңірлер жылдар бойынша</translation>
        </message>
        <message>
            <source>Growth Poles: grade by year</source>
            <translation>Өсу полюстері: жылдар бойынша баға</translation>
        </message>
        <message>
            <source>Growth Poles: neighbours</source>
            <translation>Өсу полюстері: көршілер</translation>
        </message>
        <message>
            <source>Growth Poles: grade</source>
            <translation>Өсу полюстері: индекс бойынша баға</translation>
        </message>
        <message>
            <source>Growth Poles: share</source>
            <translation>Өсу полюстері: үлес</translation>
        </message>
        <message>
            <source>Growth Poles: index and specialisation</source>
            <translation>Өсу полюстері: индекс және мамандану</translation>
        </message>
        <message>
            <source>Growth Poles: movement between zones</source>
            <translation>Өсу полюстері: аймақтар арасындағы жылжу</translation>
        </message>
        <message>
            <source>Growth Poles: candidate hubs</source>
            <translation>Өсу полюстері: үміткерлер</translation>
        </message>
        <message>
            <source>Growth Poles: local association</source>
            <translation>Өсу полюстері: көршілермен жергілікті байланыс</translation>
        </message>
        <message>
            <source>Growth Poles: {question}</source>
            <translation>Өсу полюстері: {question}</translation>
        </message>
        <message>
            <source>Growth Poles needs Python {needed} or newer; this QGIS has {version}. A newer QGIS brings a newer Python.</source>
            <translation>Growth Poles модуліне Python {needed} не одан жаңасы керек; бұл QGIS ішінде {version}. Жаңарақ QGIS жаңарақ Python әкеледі.</translation>
        </message>
        <message>
            <source>Growth Poles needs NumPy, which QGIS normally brings and this one lacks. Install it as QGIS was installed (Debian, Ubuntu: apt install python3-numpy).</source>
            <translation>Growth Poles модуліне NumPy керек; ол әдетте QGIS құрамында болады, бірақ мұнда жоқ. Оны QGIS сияқты орнатыңыз (Debian, Ubuntu: apt install python3-numpy).</translation>
        </message>
        <message>
            <source>Variable</source>
            <translation>Көрсеткіш</translation>
        </message>
        <message>
            <source>What the variable is</source>
            <translation>Бұл қандай көрсеткіш</translation>
        </message>
        <message>
            <source>A ratio</source>
            <translation>Қатынас</translation>
        </message>
        <message>
            <source>An amount, which adds up</source>
            <translation>Сан, қосылады</translation>
        </message>
        <message>
            <source>An index</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>Decides what may happen between schemes of regions.</source>
            <translation>Көрсеткіштің өңірлер сызбалары арасында қалай өтетіні осыған байланысты.</translation>
        </message>
        <message>
            <source>The same seed gives the same figures.</source>
            <translation>Бастапқы сан бірдей болса, нәтижелер де бірдей.</translation>
        </message>
        <message>
            <source>Association with neighbours</source>
            <translation>Көршілермен байланыс</translation>
        </message>
        <message>
            <source>Moran's I, Geary's C and local association</source>
            <translation>Моран мен Гири индекстері және жергілікті байланыс</translation>
        </message>
        <message>
            <source>Global Moran's I and related measures, and local association of every region, with permutation p-values, adjusted for the number of regions, and the smallest p-value that so few neighbours can reach. With few regions nothing may be significant; that is a result.</source>
            <translation>Моранның жаһандық индексі мен туыстас өлшемдер және әр өңірдің жергілікті байланысы: өңірлер санына түзетілген орын ауыстыру p-мәндері және көршілер мұндай аз болғанда жететін ең кіші p-мән. Өңірлер аз болса, маңызды ештеңе табылмауы мүмкін — бұл да нәтиже.</translation>
        </message>
        <message>
            <source>Local association</source>
            <translation>Жергілікті байланыс</translation>
        </message>
        <message>
            <source>Global association</source>
            <translation>Көршілермен жаһандық байланыс</translation>
        </message>
        <message>
            <source>Local association in all years</source>
            <translation>Барлық жылдағы көршілермен жергілікті байланыс</translation>
        </message>
        <message>
            <source>Diffusion from poles</source>
            <translation>Өсудің полюстерден таралуы</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours</source>
            <translation>Полюстер көршілерін ілгері тарта ма</translation>
        </message>
        <message>
            <source>Of each pole: spread, backwash or undetermined, with the evidence. Undetermined is a result. Name poles before you look at the figures. Weights by several definitions at once, as an answer needs them, are set in a study (Run study).</source>
            <translation>Әр полюс үшін: таралу, кері тарту немесе «анықталмаған» — негіздемесімен. «Анықталмаған» да нәтиже. Полюстерді сандарды көрмей тұрып атаңыз. Сенімді жауапқа керек бірнеше көршілік матрицасы зерттеуде беріледі («Зерттеуді орындау»).</translation>
        </message>
        <message>
            <source>Codes of the regions, with commas between them.</source>
            <translation>Өңір кодтары, үтірмен бөлінген.</translation>
        </message>
        <message>
            <source>Rings around poles</source>
            <translation>Полюстер маңындағы сақиналар</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Қорытындылар</translation>
        </message>
        <message>
            <source>Evidence of the poles</source>
            <translation>Полюстер бойынша негіздеме</translation>
        </message>
        <message>
            <source>Means by ring</source>
            <translation>Сақиналар бойынша орташалар</translation>
        </message>
        <message>
            <source>Candidate hubs</source>
            <translation>Өсу полюсіне үміткерлер</translation>
        </message>
        <message>
            <source>Regions that can carry a cluster, with the evidence</source>
            <translation>Кластер орнығуы мүмкін өңірлер, негіздемесімен</translation>
        </message>
        <message>
            <source>A candidate hub lies in one of the zones of the index and has at least the share of the national activity, both in the focus year. A region without a deciding value is undetermined, which is no no. Every region comes with what speaks for and against it.</source>
            <translation>Полюске үміткер индекстің берілген аймақтарының бірінде және ел жиынтығында кемінде берілген үлесі бар — екеуі де карта жылында. Шешуші мәні жоқ өңір анықталмаған, бұл «жоқ» деген сөз емес. Әр өңірді не жақтайтыны және не қарсы екені көрсетіледі.</translation>
        </message>
        <message>
            <source>Output, value added or employment of the industry.</source>
            <translation>Саланың өнімі, қосылған құны немесе жұмыспен қамтылғандары.</translation>
        </message>
        <message>
            <source>Total of all activities</source>
            <translation>Барлық қызмет түрлерінің жиынтығы</translation>
        </message>
        <message>
            <source>The same measure for the whole economy of the region.</source>
            <translation>Өңірдің бүкіл экономикасы бойынша сол шама.</translation>
        </message>
        <message>
            <source>Of the index, with commas between them.</source>
            <translation>Индекс аймақтары, үтірмен бөлінген.</translation>
        </message>
        <message>
            <source>Least share of the national activity</source>
            <translation>Ел жиынтығындағы ең аз үлес</translation>
        </message>
        <message>
            <source>Between 0 and 1.</source>
            <translation>0 мен 1 аралығында.</translation>
        </message>
        <message>
            <source>Regions with hubs</source>
            <translation>Полюске үміткерлері бар өңірлер</translation>
        </message>
        <message>
            <source>Number of candidate hubs</source>
            <translation>Полюске үміткерлер саны</translation>
        </message>
        <message>
            <source>Number of undetermined regions</source>
            <translation>Анықталмаған өңірлер саны</translation>
        </message>
        <message>
            <source>Indicators, higher is better</source>
            <translation>Көрсеткіштер: көбірек болса — жақсырақ</translation>
        </message>
        <message>
            <source>Each is taken in per cent of the leading region.</source>
            <translation>Әрқайсысы жетекші өңірге пайызбен алынады.</translation>
        </message>
        <message>
            <source>Indicators, lower is better</source>
            <translation>Көрсеткіштер: азырақ болса — жақсырақ</translation>
        </message>
        <message>
            <source>The smallest value leads.</source>
            <translation>Ең кіші мән көшбасшы болады.</translation>
        </message>
        <message>
            <source>Ready-made index (0 to 100)</source>
            <translation>Дайын индекс (0-ден 100-ге дейін)</translation>
        </message>
        <message>
            <source>Instead of indicators.</source>
            <translation>Көрсеткіштердің орнына.</translation>
        </message>
        <message>
            <source>Where an indicator is missing</source>
            <translation>Көрсеткіш болмаса</translation>
        </message>
        <message>
            <source>The index has no value</source>
            <translation>Индекстің мәні жоқ</translation>
        </message>
        <message>
            <source>The index is the mean of those present</source>
            <translation>Индекс — бар көрсеткіштердің орташасы</translation>
        </message>
        <message>
            <source>Choose indicators, each once, or one column with a ready-made index.</source>
            <translation>Көрсеткіштерді бір-бір реттен немесе дайын индексі бар бір бағанды таңдаңыз.</translation>
        </message>
        <message>
            <source>Index with grades</source>
            <translation>Бағалары бар индекс</translation>
        </message>
        <message>
            <source>Indicators to an index with ranks, grades and zones</source>
            <translation>Көрсеткіштерден — орындары, бағалары және аймақтары бар индекс</translation>
        </message>
        <message>
            <source>Each indicator is taken in per cent of the leading region of its year; the index is their mean. Grades C to A have limits at 20, 30, 40, 50, 60 and 70 %. Groups, weights and limits of your own are set in a study (Run study). Where the leading region has zero, the indicator has no value that year.</source>
            <translation>Әр көрсеткіш өз жылындағы жетекші өңірге пайызбен алынады; индекс — олардың орташасы. C-ден A-ға дейінгі бағалардың шектері: 20, 30, 40, 50, 60 және 70 %. Өз топтарыңыз, салмақтарыңыз бен шектеріңіз зерттеуде беріледі («Зерттеуді орындау»). Жетекші өңірде нөл болса, сол жылы көрсеткіштің мәні жоқ.</translation>
        </message>
        <message>
            <source>Regions with the index</source>
            <translation>Индексі бар өңірлер</translation>
        </message>
        <message>
            <source>Join table to regions</source>
            <translation>Кестені өңірлерге қосу</translation>
        </message>
        <message>
            <source>Brings the rows of a table to their regions</source>
            <translation>Кесте жолдарының өңірлерін табады</translation>
        </message>
        <message>
            <source>Finds the region of every row by code or name (English, Russian, Kazakh, former names), across reforms of the regions: amounts on a later scheme are added up, ratios are not. Missing stays missing. The match report says of every row what became of it; a name that could be two regions is an error and never a guess.</source>
            <translation>Әр жолдың өңірін коды немесе атауы (ағылшынша, орысша, қазақша, бұрынғы атауы) бойынша, аумақтық бөліністің өзгерістерін ескере отырып табады: кейінгі сызбадағы сандар қосылады, қатынастар қосылмайды. Бос мән бос күйінде қалады. Сәйкестендіру есебі әр жолдың не болғанын айтады; екі өңірге сай келетін атау — қате, болжам жасалмайды.</translation>
        </message>
        <message>
            <source>Columns to join</source>
            <translation>Қосылатын бағандар</translation>
        </message>
        <message>
            <source>Figures; marks of missing values stay missing.</source>
            <translation>Сандар; бос мән белгілері бос күйінде қалады.</translation>
        </message>
        <message>
            <source>What the columns hold</source>
            <translation>Бағандарда не бар</translation>
        </message>
        <message>
            <source>Ratios, which do not add up</source>
            <translation>Қатынастар, қосылмайды</translation>
        </message>
        <message>
            <source>Amounts, which add up</source>
            <translation>Сандар, қосылады</translation>
        </message>
        <message>
            <source>Indices, which do not add up</source>
            <translation>Индекстер, қосылмайды</translation>
        </message>
        <message>
            <source>Joined regions</source>
            <translation>Деректері қосылған өңірлер</translation>
        </message>
        <message>
            <source>Run study</source>
            <translation>Зерттеуді орындау</translation>
        </message>
        <message>
            <source>Runs a study file into one styled GeoPackage of results</source>
            <translation>Зерттеу файлын орындап, нәтижелерді безендірілген бір GeoPackage файлына жазады</translation>
        </message>
        <message>
            <source>Reads the tables and boundaries that a study file (TOML) names and computes the index with grades, specialisation, candidate hubs and, unless it is left out, whether the poles pull up their neighbours. The results are the same as those of the command line: one GeoPackage with layers, tables, styles and the record of the run. Study: a TOML file, or paper or kazakhstan-official for a shipped study. Focus year: instead of the study's.</source>
            <translation>Зерттеу файлы (TOML) атаған кестелер мен шекараларды оқып, бағалары бар индексті, мамандануды, полюске үміткерлерді және, өшірілмесе, полюстердің көршілерін ілгері тартатын-тартпайтынын есептейді. Нәтижелер командалық жолдағымен бірдей: қабаттары, кестелері, стильдері және орындалу жазбасы бар бір GeoPackage. Зерттеу: TOML файлы не дайын зерттеу үшін paper немесе kazakhstan-official. Карта жылы: зерттеудегінің орнына.</translation>
        </message>
        <message>
            <source>With the diffusion</source>
            <translation>Өсудің таралуымен</translation>
        </message>
        <message>
            <source>Whether poles pull up their neighbours takes longer.</source>
            <translation>Полюстердің көршілерін ілгері тартатын-тартпайтынын анықтау ұзағырақ жүреді.</translation>
        </message>
        <message>
            <source>It appears whole or not at all.</source>
            <translation>Файл толық пайда болады немесе мүлде пайда болмайды.</translation>
        </message>
        <message>
            <source>Sensitivity of the index</source>
            <translation>Индекстің сезімталдығы</translation>
        </message>
        <message>
            <source>How sure each grade and each hub is, and what it hangs on</source>
            <translation>Әр баға мен әр полюс қаншалықты сенімді және неге байланысты</translation>
        </message>
        <message>
            <source>Computes the index of a study anew, as often as its section [uncertainty] says, each time with other choices that its author would defend: how indicators are made comparable, weights, means, an indicator left out, rounding. Gives intervals of index and rank, the probability of every grade and of being a candidate hub, and which choice moves the ranks most. Regions whose grade is less probable than the study asks are hatched.</source>
            <translation>Зерттеу индексін [uncertainty] бөлімінде айтылған рет қайта құрады, әр жолы авторы қорғай алатын басқа шешімдермен: көрсеткіштерді нормалау, салмақтар, орташалар, көрсеткішті алып тастау, дөңгелектеу. Индекс пен орынның аралықтарын, әр бағаның және полюске үміткер болудың ықтималдығын береді, қай таңдау орындарды ең көп жылжытатынын көрсетеді. Бағасы зерттеу талап еткеннен аз ықтимал өңірлер штрихталады.</translation>
        </message>
        <message>
            <source>Instead of the study's.</source>
            <translation>Зерттеуде берілгеннің орнына.</translation>
        </message>
        <message>
            <source>Regions with probabilities</source>
            <translation>Ықтималдықтары бар өңірлер</translation>
        </message>
        <message>
            <source>Probabilities of grades</source>
            <translation>Бағалардың ықтималдықтары</translation>
        </message>
        <message>
            <source>Probabilities of zones</source>
            <translation>Аймақтардың ықтималдықтары</translation>
        </message>
        <message>
            <source>Which choice matters</source>
            <translation>Қай таңдау маңызды</translation>
        </message>
        <message>
            <source>One left out</source>
            <translation>Бір-бірден алып тастау</translation>
        </message>
        <message>
            <source>The study has no section [uncertainty]: which choices can be defended is its author's to say. Open it in the dock, choose them and save it.</source>
            <translation>Зерттеуде [uncertainty] бөлімі жоқ: қандай шешімдерді қорғауға болатынын авторы айтады. Зерттеуді панельде ашып, оларды таңдап, сақтаңыз.</translation>
        </message>
        <message>
            <source>Specialisation and concentration</source>
            <translation>Мамандану және шоғырлану</translation>
        </message>
        <message>
            <source>Shares, location quotients and concentration of an activity</source>
            <translation>Қызмет түрінің үлестері, локализация коэффициенттері және шоғырлануы</translation>
        </message>
        <message>
            <source>Location share in the national total, location quotient (also its log, symmetric, additive and standardised forms), excess, Krugman's index, and Hoover, locational Gini, Herfindahl, Theil and Williamson for all regions together. Without the total of all activities there are no quotients, and the reason stands beside them.</source>
            <translation>Ел жиынтығындағы үлес, локализация коэффициенті (оның логарифмдік, симметриялы, аддитивті және стандартталған түрлері де), артық бөлігі, Кругман индексі, ал барлық өңір үшін бірге — Гувер, Херфиндаль, Тейл және Уильямсон индекстері мен орналасудың Джини коэффициенті. Барлық қызмет түрлерінің жиынтығынсыз коэффициенттер жоқ, себебі қасында жазылады.</translation>
        </message>
        <message>
            <source>Sectors of Krugman's index</source>
            <translation>Кругман индексінің салалары</translation>
        </message>
        <message>
            <source>With the rest of the total as the last sector.</source>
            <translation>Жиынтықтың қалған бөлігі — соңғы сала.</translation>
        </message>
        <message>
            <source>Regions with shares</source>
            <translation>Үлестері бар өңірлер</translation>
        </message>
        <message>
            <source>Measures of specialisation</source>
            <translation>Мамандану өлшемдері</translation>
        </message>
        <message>
            <source>Measures of concentration</source>
            <translation>Шоғырлану өлшемдері</translation>
        </message>
        <message>
            <source>Study (TOML file, or the name of a shipped study)</source>
            <translation>Зерттеу (TOML файлы немесе дайын зерттеудің аты)</translation>
        </message>
        <message>
            <source>Shipped studies: paper, kazakhstan-official.</source>
            <translation>Дайын зерттеулер: paper, kazakhstan-official.</translation>
        </message>
        <message>
            <source>Polygons of your own; left empty, regions of Kazakhstan are taken.</source>
            <translation>Өз полигондарыңыз; бос болса, Қазақстан өңірлері алынады.</translation>
        </message>
        <message>
            <source>Of the polygons; one of the two is needed with them.</source>
            <translation>Полигондар бағаны; олармен бірге екеуінің бірі керек.</translation>
        </message>
        <message>
            <source>Regions of Kazakhstan</source>
            <translation>Қазақстан өңірлері</translation>
        </message>
        <message>
            <source>16 regions (to June 2018)</source>
            <translation>16 өңір (2018 ж. маусымға дейін)</translation>
        </message>
        <message>
            <source>17 regions (2018 to 2022)</source>
            <translation>17 өңір (2018–2022 жж.)</translation>
        </message>
        <message>
            <source>20 regions (from June 2022)</source>
            <translation>20 өңір (2022 ж. маусымнан)</translation>
        </message>
        <message>
            <source>Taken where no polygons are given.</source>
            <translation>Полигондар берілмесе, осы алынады.</translation>
        </message>
        <message>
            <source>Shortest shared border in km</source>
            <translation>Ең қысқа ортақ шекара, км</translation>
        </message>
        <message>
            <source>One row a region, or a region and year; it may be the polygon layer itself.</source>
            <translation>Әр өңірге немесе әр өңір мен жылға бір жол; полигон қабатының өзі де болады.</translation>
        </message>
        <message>
            <source>Column that names the regions</source>
            <translation>Өңірлерді атайтын баған</translation>
        </message>
        <message>
            <source>Codes or names, in any of the spellings in use.</source>
            <translation>Кодтар немесе атаулар, қолданыстағы кез келген жазылуы.</translation>
        </message>
        <message>
            <source>Left empty, the whole table is of one year.</source>
            <translation>Бос болса, бүкіл кесте бір жылғы.</translation>
        </message>
        <message>
            <source>Year that is shown; the last one of the table where it is left empty. Without a column of years it is the year of the table.</source>
            <translation>Көрсетілетін жыл; бос болса — кестедегі соңғысы. Жылдар бағаны болмаса, бұл — кестенің жылы.</translation>
        </message>
        <message>
            <source>Where the activity has no value</source>
            <translation>Қызмет түрінің мәні болмаса</translation>
        </message>
        <message>
            <source>It is unknown</source>
            <translation>Ол белгісіз</translation>
        </message>
        <message>
            <source>The region has none of it</source>
            <translation>Өңірде ол жоқ</translation>
        </message>
        <message>
            <source>Some sources print a dash for regions that do not produce. While a value is unknown, so is the national total.</source>
            <translation>Кейбір дереккөздерде сызықша өңірде өндіріс жоғын білдіреді. Мән белгісіз болса, ел жиынтығы да белгісіз.</translation>
        </message>
        <message>
            <source>Choose the column with the codes or with the names of the polygons.</source>
            <translation>Полигондардың кодтары немесе атаулары бар бағанды таңдаңыз.</translation>
        </message>
        <message>
            <source>Column {column} of {table} holds no years.</source>
            <translation>{table} кестесінің {column} бағанында жылдар жоқ.</translation>
        </message>
        <message>
            <source>The table has no year {year}; it has {years}.</source>
            <translation>Кестеде {year} жыл жоқ; бар жылдар: {years}.</translation>
        </message>
        <message>
            <source>Shared border or point (queen)</source>
            <translation>Ортақ шекара немесе нүкте (ферзь)</translation>
        </message>
        <message>
            <source>Nearest centres</source>
            <translation>Ең жақын орталықтар</translation>
        </message>
        <message>
            <source>Centres within a distance</source>
            <translation>Қашықтық шегіндегі орталықтар</translation>
        </message>
        <message>
            <source>Inverse distance of centres</source>
            <translation>Орталықтар арасындағы кері қашықтық</translation>
        </message>
        <message>
            <source>Kernel over the distance of centres</source>
            <translation>Орталықтар қашықтығы бойынша ядро</translation>
        </message>
        <message>
            <source>From a GAL file</source>
            <translation>GAL файлынан</translation>
        </message>
        <message>
            <source>Shared border (rook)</source>
            <translation>Ортақ шекара (ладья)</translation>
        </message>
        <message>
            <source>Queen: regions that touch in at least a point. Rook: regions that share a border of positive length.</source>
            <translation>Ферзь: кемінде бір нүктеде түйісетін өңірлер. Ладья: ұзындығы нөлден үлкен ортақ шекарасы бар өңірлер.</translation>
        </message>
        <message>
            <source>Number of nearest centres</source>
            <translation>Ең жақын орталықтар саны</translation>
        </message>
        <message>
            <source>Distance or bandwidth in km</source>
            <translation>Қашықтық немесе ядро ені, км</translation>
        </message>
        <message>
            <source>Used by the kinds of neighbours that need it.</source>
            <translation>Бұл керек көршілік түрлері ғана пайдаланады.</translation>
        </message>
        <message>
            <source>GAL file</source>
            <translation>GAL файлы</translation>
        </message>
        <message>
            <source>Neighbours by the codes of the regions.</source>
            <translation>Өңір кодтары бойынша көршілер.</translation>
        </message>
        <message>
            <source>Choose the GAL file of the neighbours</source>
            <translation>Көршілердің GAL файлын таңдаңыз</translation>
        </message>
        <message>
            <source>Neighbours of regions</source>
            <translation>Өңірлердің көршілері</translation>
        </message>
        <message>
            <source>Who is whose neighbour, as lines with weights</source>
            <translation>Кім кімнің көршісі: салмақтары бар сызықтар</translation>
        </message>
        <message>
            <source>One line from centre to centre for each region and neighbour, with its row-standardised weight. Small gaps and overlaps along borders are bridged and told in the log.</source>
            <translation>Әр өңір мен көршіге орталықтан орталыққа бір сызық, жол бойынша нормаланған салмағымен. Шекара бойындағы шағын саңылаулар мен қабаттасулар есепке алынып, журналда аталады.</translation>
        </message>
        <message>
            <source>Neighbours as GAL</source>
            <translation>GAL пішіміндегі көршілер</translation>
        </message>
        <message>
            <source>Growth Poles: {study}</source>
            <translation>Өсу полюстері: {study}</translation>
        </message>
        <message>
            <source>Growth Poles: matching rows</source>
            <translation>Өсу полюстері: жолдарды сәйкестендіру</translation>
        </message>
        <message>
            <source>innovation susceptibility</source>
            <translation>инновациялық бейімділік</translation>
        </message>
        <message>
            <source>innovation activity</source>
            <translation>инновациялық белсенділік</translation>
        </message>
        <message>
            <source>Innovation development index</source>
            <translation>Инновациялық даму индексі</translation>
        </message>
        <message>
            <source>ICT output</source>
            <translation>АКТ өнімінің көлемі</translation>
        </message>
        <message>
            <source>Labour productivity: GRP per employed person (D)</source>
            <translation>Еңбек өнімділігі: бір жұмыспен қамтылғанға ЖӨӨ (D)</translation>
        </message>
        <message>
            <source>Return on fixed assets: GRP per tenge of fixed assets (F, from 2013)</source>
            <translation>Қор қайтарымы: негізгі құралдардың бір теңгесіне ЖӨӨ (F, 2013 ж. бастап)</translation>
        </message>
        <message>
            <source>Sustainability of production: GRP per tonne of air emissions (E, a choice: the paper does not say)</source>
            <translation>Өндірістің экологиялылығы: ауаға шығарындылардың бір тоннасына ЖӨӨ (E, біздің таңдауымыз: мақалада айтылмаған)</translation>
        </message>
        <message>
            <source>R&amp;D expenditure per employed person (A)</source>
            <translation>Бір жұмыспен қамтылғанға ҒЗТКЖ шығындары (A)</translation>
        </message>
        <message>
            <source>Gross regional product, with net taxes on products</source>
            <translation>Өнімдерге таза салықтары бар жалпы өңірлік өнім</translation>
        </message>
        <message>
            <source>Gross value added of information and communication (section J)</source>
            <translation>Жалпы қосылған құн: ақпарат және байланыс (J секциясы)</translation>
        </message>
        <message>
            <source>Gross value added of industry</source>
            <translation>Өнеркәсіптің жалпы қосылған құны</translation>
        </message>
        <message>
            <source>Employed persons</source>
            <translation>Жұмыспен қамтылғандар</translation>
        </message>
        <message>
            <source>Population on 1 January</source>
            <translation>1 қаңтардағы халық саны</translation>
        </message>
        <message>
            <source>Fixed assets at initial cost, end of year</source>
            <translation>Негізгі құралдар бастапқы құны бойынша, жыл соңында</translation>
        </message>
        <message>
            <source>Air emissions of stationary sources</source>
            <translation>Стационарлық көздерден ауаға шығарындылар</translation>
        </message>
        <message>
            <source>R&amp;D expenditure in GRP</source>
            <translation>ЖӨӨ-дегі ҒЗТКЖ шығындары</translation>
        </message>
        <message>
            <source>R&amp;D expenditure</source>
            <translation>ҒЗТКЖ шығындары</translation>
        </message>
        <message>
            <source>million KZT</source>
            <translation>млн теңге</translation>
        </message>
        <message>
            <source>thousand persons</source>
            <translation>мың адам</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>адам</translation>
        </message>
        <message>
            <source>thousand tonnes</source>
            <translation>мың тонна</translation>
        </message>
        <message>
            <source>% of GRP</source>
            <translation>ЖӨӨ-нің %-ы</translation>
        </message>
        <message>
            <source>thousand KZT per person</source>
            <translation>бір адамға мың теңге</translation>
        </message>
        <message>
            <source>KZT per KZT</source>
            <translation>бір теңгеге теңге</translation>
        </message>
        <message>
            <source>thousand KZT per tonne</source>
            <translation>бір тоннаға мың теңге</translation>
        </message>
        <message>
            <source>ICT growth poles of Kazakhstan, 16 regions, 2010–2016</source>
            <translation>Қазақстандағы АКТ өсу полюстері, 16 өңір, 2010–2016</translation>
        </message>
        <message>
            <source>ICT in the regions of Kazakhstan, official statistics 2010–2023</source>
            <translation>Қазақстан өңірлеріндегі АКТ, ресми статистика, 2010–2023</translation>
        </message>
        <message>
            <source>Location quotient of ICT value added against GRP, official statistics</source>
            <translation>Локализация коэффициенті: АКТ қосылған құны ЖӨӨ-ге қатысты, ресми статистика</translation>
        </message>
        <message>
            <source>The paper, table 1</source>
            <translation>Мақала, 1-кесте</translation>
        </message>
        <message>
            <source>The paper, table 2</source>
            <translation>Мақала, 2-кесте</translation>
        </message>
        <message>
            <source>Bureau of National Statistics of Kazakhstan</source>
            <translation>Қазақстан Ұлттық статистика бюросы</translation>
        </message>
        <message>
            <source>use with reference to the source</source>
            <translation>дереккөзге сілтемемен пайдалану</translation>
        </message>
        <message>
            <source>Boundaries CC BY 4.0; statistics: use with reference to the Bureau of National Statistics of Kazakhstan</source>
            <translation>Шекаралар: CC BY 4.0; статистика: Қазақстан Ұлттық статистика бюросына сілтемемен пайдалану</translation>
        </message>
        <message>
            <source>Boundaries: UN OCHA common operational data sets (COD-AB) for Kazakhstan, as corrected and published in the R package geokz 1.0.2 by Alexander Rodionov, CC BY 4.0; changed for Growth Poles: gaps and overlaps closed, stray parts reassigned, simplified, names unified.</source>
            <translation>Шекаралар: БҰҰ ГІҮБ-нің Қазақстан бойынша жалпы операциялық деректер жинағы (COD-AB), Александр Родионов R geokz 1.0.2 пакетінде түзетіп жариялаған, CC BY 4.0; Growth Poles үшін өзгертілді: саңылаулар мен қабаттасулар жойылды, жеке бөліктер қайта тиесілі етілді, контурлар жеңілдетілді, атаулар біріздендірілді.</translation>
        </message>
        <message>
            <source>candidate</source>
            <translation>үміткер</translation>
        </message>
        <message>
            <source>not a candidate</source>
            <translation>үміткер емес</translation>
        </message>
        <message>
            <source>undetermined</source>
            <translation>анықталмаған</translation>
        </message>
        <message>
            <source>spread</source>
            <translation>таралу</translation>
        </message>
        <message>
            <source>backwash</source>
            <translation>кері тарту</translation>
        </message>
        <message>
            <source>no sizeable effect</source>
            <translation>елеулі әсер жоқ</translation>
        </message>
        <message>
            <source>zone {zone}, index {index}; asked: {zones}</source>
            <translation>аймағы {zone}, индексі {index}; керегі {zones}</translation>
        </message>
        <message>
            <source>share {share}; asked: at least {wanted}</source>
            <translation>үлесі {share}; керегі кемінде {wanted}</translation>
        </message>
        <message>
            <source>the share is not known</source>
            <translation>үлесі белгісіз</translation>
        </message>
        <message>
            <source>no output reported; asked: a share of at least {wanted}</source>
            <translation>өнім туралы мәлімет жоқ; керегі кемінде {wanted} үлес</translation>
        </message>
        <message>
            <source>no grade: {some} of {required} indicators are known, the scale needs all</source>
            <translation>баға жоқ: {required} көрсеткіштің {some}-і белгілі, шкалаға бәрі керек</translation>
        </message>
        <message>
            <source>no grade: the index has no value</source>
            <translation>баға жоқ: индекстің мәні жоқ</translation>
        </message>
        <message>
            <source>the location quotient is not known</source>
            <translation>локализация коэффициенті белгісіз</translation>
        </message>
        <message>
            <source>location quotient {value}: specialised</source>
            <translation>локализация коэффициенті {value}: маманданған</translation>
        </message>
        <message>
            <source>location quotient {value}: not surely above 1</source>
            <translation>локализация коэффициенті {value}: 1-ден жоғары екені анық емес</translation>
        </message>
        <message>
            <source>location quotient {value}: not specialised</source>
            <translation>локализация коэффициенті {value}: маманданбаған</translation>
        </message>
    </context>
</TS>
