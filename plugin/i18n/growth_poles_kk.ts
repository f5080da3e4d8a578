<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="kk" sourcelanguage="en">
    <context>
        <name>GrowthPoles</name>
        <message>
            <source>Growth Poles</source>
            <translation>Өсу полюстері</translation>
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
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Өңірлер</translation>
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
            <translation type="unfinished" />
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
            <translation>Көршілік матрицалары</translation>
        </message>
        <message>
            <source>Who is a neighbour; a verdict needs most of them to agree</source>
            <translation>Кім көрші саналады; қорытынды үшін матрицалардың көбі келісуі керек</translation>
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
            <source>Accept regions without a neighbour</source>
            <translation>Көршісіз өңірлерге жол беру</translation>
        </message>
        <message>
            <source>Index</source>
            <translation>Индекс</translation>
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
            <translation>Мәні жоқ</translation>
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
            <translation>Бөлік</translation>
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
            <source>Year</source>
            <translation>Жыл</translation>
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
            <source>shared border or point (queen)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shared border (rook)</source>
            <translation type="unfinished" />
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
            <source>Study</source>
            <translation>Зерттеу</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Полюстер</translation>
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
            <translation>Көршілерін ілгері тарта ма?</translation>
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
            <source>no value</source>
            <translation>дерек жоқ</translation>
        </message>
        <message>
            <source>Against leader and median</source>
            <translation>Көшбасшымен және медианамен салыстырғанда</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>Не қарсы</translation>
        </message>
        <message>
            <source>What it lacks to become a hub</source>
            <translation>Полюс болуға не жетіспейді</translation>
        </message>
        <message>
            <source>What speaks for it</source>
            <translation>Не жақтайды</translation>
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
            <source>Rank</source>
            <translation>Орын</translation>
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
            <source>matched</source>
            <translation>сәйкестендірілді</translation>
        </message>
        <message>
            <source>added up</source>
            <translation>қосылды</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>шетке қойылды</translation>
        </message>
        <message>
            <source>other scheme</source>
            <translation>басқа сызба</translation>
        </message>
        <message>
            <source>total of the country</source>
            <translation>ел бойынша жиынтық</translation>
        </message>
        <message>
            <source>not a region</source>
            <translation>өңір емес</translation>
        </message>
        <message>
            <source>given twice</source>
            <translation>екі рет берілген</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>дерек жоқ</translation>
        </message>
        <message>
            <source>discrepancy</source>
            <translation>айырмашылық</translation>
        </message>
        <message>
            <source>scheme in doubt</source>
            <translation>сызбасы күмәнді</translation>
        </message>
        <message>
            <source>undefined</source>
            <translation>анықталмаған</translation>
        </message>
        <message>
            <source>negative</source>
            <translation>теріс</translation>
        </message>
        <message>
            <source>unit differs</source>
            <translation>өлшем бірлігі басқа</translation>
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
            <translation>Көршілермен жергілікті байланыс</translation>
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
            <translation>Полюске үміткерлер</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared border (rook)</source>
            <translation type="unfinished" />
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
            <source>Queen: regions that touch in at least a point. Rook: regions that share a border of positive length.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
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
            <source>{needed}; got {came}.</source>
            <translation>Керегі: {needed}; келгені: {came}.</translation>
        </message>
        <message>
            <source>{needed}.</source>
            <translation>Керегі: {needed}.</translation>
        </message>
        <message>
            <source>A layer with polygons</source>
            <translation>полигондары бар қабат</translation>
        </message>
        <message>
            <source>The one layer to use</source>
            <translation>алынатын бір қабат</translation>
        </message>
        <message>
            <source>several with polygons: {items}</source>
            <translation>полигондары бар бірнешеу: {items}</translation>
        </message>
        <message>
            <source>Name it with `layer`</source>
            <translation>Оны `layer` ішінде атаңыз</translation>
        </message>
        <message>
            <source>Coordinates that fit the CRS of the layer</source>
            <translation>қабаттың координаттар жүйесіне сай координаттар</translation>
        </message>
        <message>
            <source>values up to {value} as degrees of {crs}</source>
            <translation>{crs} градустары ретінде {value} дейінгі мәндер</translation>
        </message>
        <message>
            <source>some that lie nowhere on Earth in {crs}</source>
            <translation>{crs} бойынша Жерде жоқ координаттар</translation>
        </message>
        <message>
            <source>Save the layer with the CRS that its coordinates are really in</source>
            <translation>Қабатты координаттары шын мәнінде жазылған координаттар жүйесімен сақтаңыз</translation>
        </message>
        <message>
            <source>A code for every region</source>
            <translation>әр өңірге код</translation>
        </message>
        <message>
            <source>none in features {items}</source>
            <translation>{items} нысандарында жоқ</translation>
        </message>
        <message>
            <source>Each region once</source>
            <translation>әр өңір бір рет</translation>
        </message>
        <message>
            <source>Dissolve the parts of a region into one feature, or choose another column</source>
            <translation>Өңірдің бөліктерін бір нысанға біріктіріңіз немесе басқа бағанды таңдаңыз</translation>
        </message>
        <message>
            <source>Column {name}</source>
            <translation>{name} бағаны</translation>
        </message>
        <message>
            <source>Layer {name}</source>
            <translation>{name} қабаты</translation>
        </message>
        <message>
            <source>One of the shipped schemes {items}</source>
            <translation>бар сызбалардың бірі: {items}</translation>
        </message>
        <message>
            <source>Name one, or give a boundary file of your own</source>
            <translation>Біреуін атаңыз немесе өз шекара файлыңызды беріңіз</translation>
        </message>
        <message>
            <source>A file with polygons</source>
            <translation>полигондары бар файл</translation>
        </message>
        <message>
            <source>A boundary file</source>
            <translation>шекара файлы</translation>
        </message>
        <message>
            <source>none of this name</source>
            <translation>мұндай атауы бар файл жоқ</translation>
        </message>
        <message>
            <source>The column with the codes of the regions (code) or with their names (name)</source>
            <translation>өңір кодтарының (code) немесе атауларының (name) бағаны</translation>
        </message>
        <message>
            <source>a table without shapes</source>
            <translation>геометриясы жоқ кесте</translation>
        </message>
        <message>
            <source>one without features</source>
            <translation>нысандары жоқ қабат</translation>
        </message>
        <message>
            <source>A layer that says which coordinate reference system (CRS) it is in</source>
            <translation>координаттар жүйесі көрсетілген қабат</translation>
        </message>
        <message>
            <source>Set it in QGIS (Layer &gt; Set CRS of Layer) and export, or add the .prj file</source>
            <translation>Оны QGIS ішінде қабатқа беріп, экспорттаңыз немесе .prj файлын қосыңыз</translation>
        </message>
        <message>
            <source>A polygon for every region</source>
            <translation>әр өңірге полигон</translation>
        </message>
        <message>
            <source>Polygons</source>
            <translation>полигондар</translation>
        </message>
        <message>
            <source>points or lines as shape of {items}</source>
            <translation>полигон орнына нүкте не сызық: {items}</translation>
        </message>
        <message>
            <source>A file of weights is needed</source>
            <translation>көршілік матрицасының файлы</translation>
        </message>
        <message>
            <source>Inside QGIS, weights are read from GAL files (.gal)</source>
            <translation>QGIS ішінде матрицалар GAL файлдарынан (.gal) оқылады</translation>
        </message>
        <message>
            <source>a file ending in {name}</source>
            <translation>{name} жалғауы бар файл</translation>
        </message>
        <message>
            <source>Save the weights as GAL, or run the study on the command line</source>
            <translation>Матрицаны GAL ретінде сақтаңыз немесе зерттеуді командалық жолда орындаңыз</translation>
        </message>
        <message>
            <source>enclave cities and hosts that are regions</source>
            <translation>анклав қалалар мен олардың облыстары өңірлер болуы тиіс</translation>
        </message>
        <message>
            <source>{name} of every region in the first year is needed as mass</source>
            <translation>масса ретінде әр өңірдің бірінші жылғы {name} мәні</translation>
        </message>
        <message>
            <source>Choose another indicator as mass</source>
            <translation>Масса ретінде басқа көрсеткішті таңдаңыз</translation>
        </message>
        <message>
            <source>Each region needs one point (longitude, latitude)</source>
            <translation>әр өңірде бір нүкте (бойлық, ендік)</translation>
        </message>
        <message>
            <source>an array of shape {name} for {n} regions</source>
            <translation>{n} өңірге {name} пішінді массив</translation>
        </message>
        <message>
            <source>Each region needs a centre point</source>
            <translation>әр өңірдің орталық нүктесі</translation>
        </message>
        <message>
            <source>Points must be longitude and latitude in degrees</source>
            <translation>нүктелер — градуспен берілген бойлық пен ендік</translation>
        </message>
        <message>
            <source>{name} for {code}</source>
            <translation>{code} үшін {name}</translation>
        </message>
        <message>
            <source>Transform them to EPSG:4326, longitude first</source>
            <translation>Оларды EPSG:4326 жүйесіне түрлендіріңіз, алдымен бойлық</translation>
        </message>
        <message>
            <source>Two regions cannot have the same centre point</source>
            <translation>екі өңірдің орталық нүктесі бірдей бола алмайды</translation>
        </message>
        <message>
            <source>{a} and {b} at {place}</source>
            <translation>{place} нүктесінде {a} және {b}</translation>
        </message>
        <message>
            <source>Give each its own administrative centre</source>
            <translation>Әрқайсысына өз әкімшілік орталығын беріңіз</translation>
        </message>
        <message>
            <source>The first line announces {n} regions</source>
            <translation>бірінші жол хабарлаған өңірлер: {n}</translation>
        </message>
        <message>
            <source>{n} entries</source>
            <translation>жазбалар: {n}</translation>
        </message>
        <message>
            <source>GAL labels cannot be empty or hold spaces</source>
            <translation>GAL белгілері бос болмайды және бос орынсыз жазылады</translation>
        </message>
        <message>
            <source>Use region codes, or Parquet</source>
            <translation>Өңір кодтарын немесе Parquet пайдаланыңыз</translation>
        </message>
        <message>
            <source>The weights must be about the same {n} regions</source>
            <translation>сол өңірлердің матрицасы, барлығы {n}</translation>
        </message>
        <message>
            <source>Use the same region codes in both</source>
            <translation>Екеуінде де бірдей өңір кодтарын пайдаланыңыз</translation>
        </message>
        <message>
            <source>Every neighbour of {name} must have an entry of its own</source>
            <translation>{name} көршілерінің әрқайсысында өз жазбасы</translation>
        </message>
        <message>
            <source>A GAL file must be text in UTF-8</source>
            <translation>GAL файлы — UTF-8 мәтіні</translation>
        </message>
        <message>
            <source>byte {n}</source>
            <translation>{n}-байт</translation>
        </message>
        <message>
            <source>Every region must have a neighbour</source>
            <translation>әр өңірдің көршісі бар болуы</translation>
        </message>
        <message>
            <source>The smallest distance that leaves none alone is {n} km</source>
            <translation>Ешкім жалғыз қалмайтын ең аз қашықтық — {n} км</translation>
        </message>
        <message>
            <source>The number of nearest neighbours of {n} regions must be from 1 to {m}</source>
            <translation>{n} өңір үшін ең жақын көршілер саны — 1-ден {m} дейін</translation>
        </message>
        <message>
            <source>The number of neighbours of {n} regions must be from 1 to {m}</source>
            <translation>{n} өңір үшін көршілер саны — 1-ден {m} дейін</translation>
        </message>
        <message>
            <source>Each region needs one mass</source>
            <translation>әр өңірде бір масса</translation>
        </message>
        <message>
            <source>The mass of each region must be known and above zero</source>
            <translation>әр өңірдің массасы белгілі әрі нөлден үлкен</translation>
        </message>
        <message>
            <source>Use an indicator that every region has, or leave these regions out</source>
            <translation>Әр өңірде бар көрсеткішті алыңыз немесе бұл өңірлерді алып тастаңыз</translation>
        </message>
        <message>
            <source>A kernel is one of {items}</source>
            <translation>ядро — мыналардың бірі: {items}</translation>
        </message>
        <message>
            <source>A kernel needs either a bandwidth in kilometres or a number of neighbours</source>
            <translation>ядроға не километрмен ені, не көршілер саны</translation>
        </message>
        <message>
            <source>The power of distance must be above zero</source>
            <translation>қашықтық дәрежесі нөлден үлкен</translation>
        </message>
        <message>
            <source>Give 1 or 2; the minus sign is part of the formula</source>
            <translation>1 не 2 беріңіз; минус формулада бар</translation>
        </message>
        <message>
            <source>Above {n} regions a greatest distance (within_km) is needed</source>
            <translation>{n}-нан көп өңірге — ең үлкен қашықтық (within_km)</translation>
        </message>
        <message>
            <source>A distance or bandwidth must be above zero</source>
            <translation>қашықтық немесе ен нөлден үлкен</translation>
        </message>
        <message>
            <source>{n} km</source>
            <translation>{n} км</translation>
        </message>
        <message>
            <source>Neighbours need at least two regions</source>
            <translation>көршілікке кемінде екі өңір</translation>
        </message>
        <message>
            <source>zones that are some of {items}</source>
            <translation>мына аймақтардың кейбірі: {items}</translation>
        </message>
        <message>
            <source>a study that can be run is needed</source>
            <translation>орындауға болатын зерттеу</translation>
        </message>
        <message>
            <source>`growth-poles new` writes a commented template</source>
            <translation>`growth-poles new` түсіндірмелері бар үлгі жазады</translation>
        </message>
        <message>
            <source>a study file (TOML) is needed</source>
            <translation>зерттеу файлы (TOML)</translation>
        </message>
        <message>
            <source>a study file in TOML is needed</source>
            <translation>TOML пішіміндегі зерттеу файлы</translation>
        </message>
        <message>
            <source>a study file in TOML, encoded in UTF-8, is needed</source>
            <translation>UTF-8 кодтауындағы TOML зерттеу файлы</translation>
        </message>
        <message>
            <source>a year of the study ({a}–{b}) is needed</source>
            <translation>зерттеу жылы ({a}–{b})</translation>
        </message>
        <message>
            <source>a study is needed: a TOML file, or one of the shipped {items}</source>
            <translation>зерттеу: TOML файлы немесе дайындарының бірі: {items}</translation>
        </message>
        <message>
            <source>a study file that can be written is needed</source>
            <translation>жазуға болатын зерттеу файлы</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Басқа буманы таңдаңыз</translation>
        </message>
        <message>
            <source>A table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file</source>
            <translation>CSV, TSV, XLSX, XLS, ODS, Parquet кестесі немесе векторлық файл</translation>
        </message>
        <message>
            <source>a name without an ending</source>
            <translation>жалғауы жоқ атау</translation>
        </message>
        <message>
            <source>Save the table as one of these</source>
            <translation>Кестені осы пішімдердің бірінде сақтаңыз</translation>
        </message>
        <message>
            <source>A file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>A file that is there</source>
            <translation>бар файл</translation>
        </message>
        <message>
            <source>A file that can be read</source>
            <translation>оқуға болатын файл</translation>
        </message>
        <message>
            <source>The sheet {name}</source>
            <translation>{name} парағы</translation>
        </message>
        <message>
            <source>A sheet with a table</source>
            <translation>кестесі бар парақ</translation>
        </message>
        <message>
            <source>empty sheets</source>
            <translation>бос парақтар</translation>
        </message>
        <message>
            <source>One sheet</source>
            <translation>бір парақ</translation>
        </message>
        <message>
            <source>{n} with data: {items}</source>
            <translation>дерегі бар {n} парақ: {items}</translation>
        </message>
        <message>
            <source>Choose one in the study (sheet = ...)</source>
            <translation>Зерттеуде біреуін таңдаңыз (sheet = ...)</translation>
        </message>
        <message>
            <source>The layer {name}</source>
            <translation>{name} қабаты</translation>
        </message>
        <message>
            <source>One layer</source>
            <translation>бір қабат</translation>
        </message>
        <message>
            <source>A layer</source>
            <translation>қабат</translation>
        </message>
        <message>
            <source>a file without one</source>
            <translation>қабаты жоқ файл</translation>
        </message>
        <message>
            <source>A vector file that can be read</source>
            <translation>оқуға болатын векторлық файл</translation>
        </message>
        <message>
            <source>Inside QGIS, a workbook as XLSX or ODS</source>
            <translation>QGIS ішінде — XLSX немесе ODS кітабы</translation>
        </message>
        <message>
            <source>Save it as XLSX, or run the study on the command line</source>
            <translation>Оны XLSX ретінде сақтаңыз немесе зерттеуді командалық жолда орындаңыз</translation>
        </message>
        <message>
            <source>A workbook that can be read</source>
            <translation>оқуға болатын кітап</translation>
        </message>
        <message>
            <source>Remove a password, or save it again as XLSX</source>
            <translation>Құпиясөзді алып тастаңыз немесе XLSX ретінде қайта сақтаңыз</translation>
        </message>
        <message>
            <source>Text in UTF-8, Windows-1251 or UTF-16 with a byte order mark</source>
            <translation>UTF-8, Windows-1251 немесе байт реті белгісі бар UTF-16 мәтіні</translation>
        </message>
        <message>
            <source>something else</source>
            <translation>басқа нәрсе</translation>
        </message>
        <message>
            <source>Say which in the study (encoding = ...), or save the table as UTF-8</source>
            <translation>Оны зерттеуде көрсетіңіз (encoding = ...) немесе кестені UTF-8 ретінде сақтаңыз</translation>
        </message>
        <message>
            <source>Rows of {n} fields, like the header</source>
            <translation>тақырыптағыдай {n} өрісті жолдар</translation>
        </message>
        <message>
            <source>Put fields that hold the separator in quotes</source>
            <translation>Бөлгіші бар өрістерді тырнақшаға алыңыз</translation>
        </message>
        <message>
            <source>A text file</source>
            <translation>мәтіндік файл</translation>
        </message>
        <message>
            <source>a workbook by its first bytes</source>
            <translation>алғашқы байттары бойынша кітап</translation>
        </message>
        <message>
            <source>Rename it to .xlsx or .xls</source>
            <translation>Оның атын .xlsx немесе .xls етіп өзгертіңіз</translation>
        </message>
        <message>
            <source>A file in {name}, as the study says</source>
            <translation>зерттеуде айтылғандай {name} файлы</translation>
        </message>
        <message>
            <source>one in {name}</source>
            <translation>{name} файлы</translation>
        </message>
        <message>
            <source>bytes that are none</source>
            <translation>оған жатпайтын байттар</translation>
        </message>
        <message>
            <source>Leave `encoding` out, so that it is found</source>
            <translation>`encoding` алып тастаңыз, кодтау өзі анықталады</translation>
        </message>
        <message>
            <source>Text with one row a line</source>
            <translation>кестенің әр жолы бір жолдағы мәтін</translation>
        </message>
        <message>
            <source>Quotes that are closed</source>
            <translation>жабылған тырнақшалар</translation>
        </message>
        <message>
            <source>one left open</source>
            <translation>біреуі жабылмаған</translation>
        </message>
        <message>
            <source>An encoding such as utf-8, windows-1251 or utf-16</source>
            <translation>кодтау, мысалы utf-8, windows-1251 немесе utf-16</translation>
        </message>
        <message>
            <source>a folder with room that can be written is needed</source>
            <translation>бос орны бар, жазуға болатын бума</translation>
        </message>
        <message>
            <source>Nothing was changed. Free some space, or choose another folder</source>
            <translation>Ештеңе өзгермеді. Орын босатыңыз немесе басқа буманы таңдаңыз</translation>
        </message>
        <message>
            <source>a file name that ends in .gpkg is needed</source>
            <translation>.gpkg жалғауы бар файл аты</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>Мысалы: {name}</translation>
        </message>
        <message>
            <source>an existing folder is needed</source>
            <translation>бар бума</translation>
        </message>
        <message>
            <source>Create it first</source>
            <translation>Алдымен оны жасаңыз</translation>
        </message>
        <message>
            <source>a file name is needed</source>
            <translation>файл аты</translation>
        </message>
        <message>
            <source>a folder that can be written is needed</source>
            <translation>жазуға болатын бума</translation>
        </message>
        <message>
            <source>a read-only folder</source>
            <translation>тек оқуға арналған бума</translation>
        </message>
        <message>
            <source>a new file is needed</source>
            <translation>жаңа файл</translation>
        </message>
        <message>
            <source>a file that is already there</source>
            <translation>бұрыннан бар файл</translation>
        </message>
        <message>
            <source>Choose another name, or let it be replaced (--overwrite on the command line)</source>
            <translation>Басқа ат таңдаңыз немесе ауыстыруға рұқсат беріңіз (командалық жолда --overwrite)</translation>
        </message>
        <message>
            <source>a file that no other program has open is needed</source>
            <translation>басқа бағдарламада ашылмаған файл</translation>
        </message>
        <message>
            <source>{items} beside it</source>
            <translation>қасында {items}</translation>
        </message>
        <message>
            <source>Close it in QGIS first; if no program has it open, an earlier one crashed: open and close the file once in QGIS</source>
            <translation>Алдымен оны QGIS ішінде жабыңыз; ешбір бағдарламада ашық болмаса, бұрынғысы апатты аяқталған: файлды QGIS ішінде бір рет ашып жабыңыз</translation>
        </message>
        <message>
            <source>a file that the study does not read is needed</source>
            <translation>зерттеу оқымайтын файл</translation>
        </message>
        <message>
            <source>one of its inputs</source>
            <translation>оның бастапқы файлдарының бірі</translation>
        </message>
        <message>
            <source>Choose another name; an input is never replaced</source>
            <translation>Басқа ат таңдаңыз; бастапқы файл ешқашан ауыстырылмайды</translation>
        </message>
        <message>
            <source>a file that can be replaced is needed</source>
            <translation>ауыстыруға болатын файл</translation>
        </message>
        <message>
            <source>a file that another program has locked</source>
            <translation>басқа бағдарлама бұғаттаған файл</translation>
        </message>
        <message>
            <source>Close it there first</source>
            <translation>Алдымен оны сонда жабыңыз</translation>
        </message>
        <message>
            <source>Name the layer in the study (boundaries.layer)</source>
            <translation>Зерттеуде қабатты атаңыз (boundaries.layer)</translation>
        </message>
        <message>
            <source>Name one of these in the study (boundaries.layer)</source>
            <translation>Зерттеуде солардың бірін атаңыз (boundaries.layer)</translation>
        </message>
        <message>
            <source>Fill them in, or use the column with names (boundaries.name)</source>
            <translation>Оларды жазыңыз немесе атаулар бағанын алыңыз (boundaries.name)</translation>
        </message>
        <message>
            <source>Write codes of the study's regions</source>
            <translation>Зерттеу өңірлерінің кодтарын жазыңыз</translation>
        </message>
        <message>
            <source>The file seems cut off: write it again</source>
            <translation>Файл үзіліп қалған сияқты: қайта жазыңыз</translation>
        </message>
        <message>
            <source>Correct the code, or add its entry</source>
            <translation>Кодты түзетіңіз немесе оның жазбасын қосыңыз</translation>
        </message>
        <message>
            <source>Save it as UTF-8</source>
            <translation>Оны UTF-8 ретінде сақтаңыз</translation>
        </message>
        <message>
            <source>Save it as UTF-8 text</source>
            <translation>Оны UTF-8 мәтіні ретінде сақтаңыз</translation>
        </message>
        <message>
            <source>Correct that line; docs/study.md shows every key</source>
            <translation>Ол жолды түзетіңіз; барлық кілттер docs/study.md ішінде</translation>
        </message>
        <message>
            <source>Choose one of these, or extend `years` in the study</source>
            <translation>Солардың бірін таңдаңыз немесе зерттеудегі `years` тізімін кеңейтіңіз</translation>
        </message>
        <message>
            <source>Name the file inside it</source>
            <translation>Оның ішіндегі файлды атаңыз</translation>
        </message>
        <message>
            <source>Check the path: it is relative to the study file</source>
            <translation>Жолды тексеріңіз: ол зерттеу файлынан есептеледі</translation>
        </message>
        <message>
            <source>Check that you may read it, and that no other program holds it</source>
            <translation>Оны оқуға болатынын және басқа бағдарлама ұстап тұрмағанын тексеріңіз</translation>
        </message>
        <message>
            <source>Add the name of the file</source>
            <translation>Файл атын қосыңыз</translation>
        </message>
        <message>
            <source>Close the program that has it open, or choose another name</source>
            <translation>Ол ашық тұрған бағдарламаны жабыңыз немесе басқа ат таңдаңыз</translation>
        </message>
        <message>
            <source>new files are needed</source>
            <translation>жаңа файлдар</translation>
        </message>
        <message>
            <source>{items} that are already there</source>
            <translation>{items}, олар бұрыннан бар</translation>
        </message>
        <message>
            <source>Choose another name, or replace them with --overwrite</source>
            <translation>Басқа ат таңдаңыз немесе оларды --overwrite арқылы ауыстырыңыз</translation>
        </message>
        <message>
            <source>the end of the file</source>
            <translation>файл соңы</translation>
        </message>
        <message>
            <source>The first line must hold the number of regions</source>
            <translation>бірінші жолда өңірлер саны</translation>
        </message>
        <message>
            <source>A region's line must hold its label and its number of neighbours</source>
            <translation>өңір жолында оның белгісі мен көршілер саны</translation>
        </message>
        <message>
            <source>Region {name} may have one entry (first: {n})</source>
            <translation>{name} өңіріне бір жазба (біріншісі: {n})</translation>
        </message>
        <message>
            <source>Region {name} needs a line of {n} neighbours</source>
            <translation>{name} өңіріне {n} көршісі бар жол</translation>
        </message>
        <message>
            <source>Region {name} needs other regions, each once</source>
            <translation>{name} өңіріне басқа өңірлер, әрқайсысы бір рет</translation>
        </message>
        <message>
            <source>In that folder: {items}</source>
            <translation>Ол бумада: {items}</translation>
        </message>
        <message>
            <source>Check the path</source>
            <translation>Жолды тексеріңіз</translation>
        </message>
        <message>
            <source>matching</source>
            <translation>сәйкестендіру</translation>
        </message>
        <message>
            <source>specialisation</source>
            <translation>мамандану</translation>
        </message>
        <message>
            <source>diffusion</source>
            <translation>өсудің таралуы</translation>
        </message>
        <message>
            <source>association with neighbours</source>
            <translation>көршілермен байланыс</translation>
        </message>
        <message>
            <source>shift and share</source>
            <translation>үлестік ығысу</translation>
        </message>
        <message>
            <source>rings</source>
            <translation>сақиналар</translation>
        </message>
        <message>
            <source>evidence of the poles</source>
            <translation>полюстер бойынша негіздеме</translation>
        </message>
        <message>
            <source>local association</source>
            <translation>көршілермен жергілікті байланыс</translation>
        </message>
        <message>
            <source>verdicts</source>
            <translation>қорытындылар</translation>
        </message>
        <message>
            <source>record</source>
            <translation>орындалу жазбасы</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>оқу</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>жазу</translation>
        </message>
        <message>
            <source>the indicator is missing</source>
            <translation>көрсеткіш жоқ</translation>
        </message>
        <message>
            <source>the leading region has zero</source>
            <translation>жетекші өңірде нөл</translation>
        </message>
        <message>
            <source>no part has a value</source>
            <translation>бірде-бір бөліктің мәні жоқ</translation>
        </message>
        <message>
            <source>a part is missing and the study asks for all (missing = no_value)</source>
            <translation>бір бөлігі жоқ, ал зерттеу бәрін талап етеді (missing = no_value)</translation>
        </message>
        <message>
            <source>{name} is missing</source>
            <translation>{name} мәні жоқ</translation>
        </message>
        <message>
            <source>no value in the source</source>
            <translation>дереккөзде мән жоқ</translation>
        </message>
        <message>
            <source>no value: no indicator is known</source>
            <translation>мәні жоқ: бірде-бір көрсеткіш белгісіз</translation>
        </message>
        <message>
            <source>no value: an indicator is missing and the study asks for all</source>
            <translation>мәні жоқ: бір көрсеткіш жоқ, ал зерттеу бәрін талап етеді</translation>
        </message>
        <message>
            <source>partial: {n} of {m} indicators</source>
            <translation>толық емес: {m} көрсеткіштің {n}-і</translation>
        </message>
        <message>
            <source>no grade, the scale is calibrated on all</source>
            <translation>баға жоқ: шкала барлығы бойынша белгіленген</translation>
        </message>
        <message>
            <source>grades are calibrated on {n} indicators and the study does not allow them for a partial index (grades.allow_partial)</source>
            <translation>бағалар {n} көрсеткіш бойынша белгіленген, зерттеу оларды толық емес индекске рұқсат етпейді (grades.allow_partial)</translation>
        </message>
        <message>
            <source>Index: partial, at most {n} of {m} indicators ({k} have no data here); no grade where it is partial: {why}.</source>
            <translation>Индекс толық емес, {m} көрсеткіштің ең көбі {n}-і (дерегі жоғы: {k}); толық емес жерде баға жоқ: {why}.</translation>
        </message>
        <message>
            <source>Index: partial, at most {n} of {m} indicators; no grade where it is partial: {why}.</source>
            <translation>Индекс толық емес, {m} көрсеткіштің ең көбі {n}-і; толық емес жерде баға жоқ: {why}.</translation>
        </message>
        <message>
            <source>Index: {name} is missing in all regions in {years}.</source>
            <translation>Индекс: {name} көрсеткіші барлық өңірде жоқ: {years}.</translation>
        </message>
        <message>
            <source>Index: {name} has a leader of zero in {years}; it has no value there, because a ratio to zero says nothing.</source>
            <translation>Индекс: {name} бойынша көшбасшыда нөл ({years}); онда мән жоқ, өйткені нөлге қатынас ештеңе білдірмейді.</translation>
        </message>
        <message>
            <source>Index: {name} is missing for {items} ({n} values of region and year).</source>
            <translation>Индекс: {name} көрсеткіші жоқ: {items} (өңір мен жыл мәндері: {n}).</translation>
        </message>
        <message>
            <source>Index: the number of indicators known differs between years ({told}); a change between years with other indicators is not computed.</source>
            <translation>Индекс: белгілі көрсеткіштер саны жылдар бойынша әртүрлі ({told}); көрсеткіштері әртүрлі жылдар арасындағы өзгеріс есептелмейді.</translation>
        </message>
        <message>
            <source>Index: {n} ready-made values of {name} lie outside 0–100 %; first: {code} {year}: {value}.</source>
            <translation>Индекс: {name} дайын мәндерінің {n}-і 0–100 % шегінен тыс; біріншісі: {code} {year}: {value}.</translation>
        </message>
        <message>
            <source>no regional totals in the data: quotients cannot be computed</source>
            <translation>деректерде өңір жиынтықтары жоқ: коэффициенттерді есептеу мүмкін емес</translation>
        </message>
        <message>
            <source>no sectors named: Krugman's index cannot be computed</source>
            <translation>салалар аталмаған: Кругман индексін есептеу мүмкін емес</translation>
        </message>
        <message>
            <source>{name} is missing or zero</source>
            <translation>{name}: мәні жоқ немесе нөл</translation>
        </message>
        <message>
            <source>the study names no {kind}</source>
            <translation>зерттеу атамайды: {kind}</translation>
        </message>
        <message>
            <source>total</source>
            <translation>жиынтық</translation>
        </message>
        <message>
            <source>population</source>
            <translation>халық саны</translation>
        </message>
        <message>
            <source>the national total is not known: regions are missing and there is no national row (no_value = "none_reported" reads them as not producing)</source>
            <translation>ел жиынтығы белгісіз: өңірлер жетіспейді, ал ел жолы жоқ (no_value = "none_reported" оларды өндірмейтін деп оқиды)</translation>
        </message>
        <message>
            <source>too few regions with values, or a sum of zero</source>
            <translation>мәні бар өңірлер тым аз немесе қосынды нөл</translation>
        </message>
        <message>
            <source>Diffusion: the study names no poles; the candidate hubs of {year} are taken: {items}.</source>
            <translation>Таралу: зерттеу полюстерді атамайды; {year} жылғы үміткерлер алынды: {items}.</translation>
        </message>
        <message>
            <source>Diffusion: no poles are named and {year} has no candidate hub, so there is no verdict; name poles in diffusion.poles.</source>
            <translation>Таралу: полюстер аталмаған және {year} жылы үміткер жоқ, сондықтан қорытынды жоқ; полюстерді diffusion.poles ішінде атаңыз.</translation>
        </message>
        <message>
            <source>no value: {items}</source>
            <translation>мәні жоқ: {items}</translation>
        </message>
        <message>
            <source>no neighbour with a value: {items}</source>
            <translation>мәні бар көрші жоқ: {items}</translation>
        </message>
        <message>
            <source>Output: {items} are written by the command line only.</source>
            <translation>Нәтижелерді {items} пішімінде тек командалық жол жазады.</translation>
        </message>
        <message>
            <source>{a} and {b} overlap by {n} km²; they count as neighbours, and the ground counts in the area of both.</source>
            <translation>{a} және {b} {n} км² қабаттасады; олар көрші саналады, ал бұл аудан екеуіне де кіреді.</translation>
        </message>
        <message>
            <source>{a} and {b} touch over {n} km only, less than the {m} km that make neighbours: {why}.</source>
            <translation>{a} мен {b} ортақ шекарасы небәрі {n} км, көршілікке керек {m} км-ден аз: {why}.</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>есепке алынбады</translation>
        </message>
        <message>
            <source>kept all the same</source>
            <translation>бәрібір қалдырылды</translation>
        </message>
        <message>
            <source>{n} pairs of regions meet in points only and are no neighbours: {items}.</source>
            <translation>Тек нүктелерде түйісетін, көрші саналмайтын өңір жұптары, барлығы {n}: {items}.</translation>
        </message>
        <message>
            <source>{n} km² between {items} belong to no region: a lake, an enclave of another country, or a gap; left as it is.</source>
            <translation>{items} арасындағы {n} км² ешбір өңірге жатпайды: көл, басқа елдің анклавы немесе саңылау; сол күйі қалдырылды.</translation>
        </message>
        <message>
            <source>{code} has a part of {n} km², {m} km from the rest of it, against {items}: an exclave, or a slip that makes false neighbours; left as it is.</source>
            <translation>{code} өңірінің {n} км² бөлігі қалған бөлігінен {m} км жерде, {items} жанында: эксклав немесе жалған көршілер тудыратын қате; сол күйі қалдырылды.</translation>
        </message>
        <message>
            <source>Along {n} borders the outlines of neighbours do not run through the same points, over {m} km in all, but within {k} m of each other; they are taken as one border there.</source>
            <translation>{n} шекарада көршілердің контурлары бірдей нүктелерден өтпейді, барлығы {m} км, бірақ бір-бірінен {k} м шегінде; ол жерде олар бір шекара деп алынды.</translation>
        </message>
        <message>
            <source>The polygon of {code} was invalid ({why}) and has been repaired.</source>
            <translation>{code} полигоны жарамсыз болды ({why}), түзетілді.</translation>
        </message>
        <message>
            <source>ISO letters</source>
            <translation>ISO әріптік коды</translation>
        </message>
        <message>
            <source>ISO digits</source>
            <translation>ISO сандық коды</translation>
        </message>
        <message>
            <source>P-code</source>
            <translation>P-code коды</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>name</source>
            <translation>атауы</translation>
        </message>
        <message>
            <source>English name</source>
            <translation>ағылшынша атауы</translation>
        </message>
        <message>
            <source>Russian name</source>
            <translation>орысша атауы</translation>
        </message>
        <message>
            <source>Kazakh name</source>
            <translation>қазақша атауы</translation>
        </message>
        <message>
            <source>former name</source>
            <translation>бұрынғы атауы</translation>
        </message>
        <message>
            <source>transliteration</source>
            <translation>транслитерация</translation>
        </message>
        <message>
            <source>abbreviation</source>
            <translation>қысқартылған атауы</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>есептелген</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>сан жоқ</translation>
        </message>
        <message>
            <source>no figures in the table</source>
            <translation>кестеде сан жоқ</translation>
        </message>
        <message>
            <source>no figure, or a part of the sum has none</source>
            <translation>сан жоқ немесе қосындының бір бөлігінде жоқ</translation>
        </message>
        <message>
            <source>a part of each sum is missing</source>
            <translation>әр қосындының бір бөлігі жоқ</translation>
        </message>
        <message>
            <source>{n} figures of single regions</source>
            <translation>жекелеген өңірлердің сандары, барлығы {n}</translation>
        </message>
        <message>
            <source>only on scheme {items}; the study is on scheme {scheme}</source>
            <translation>тек {items} сызбасында; зерттеу {scheme} сызбасында</translation>
        </message>
        <message>
            <source>scheme {other}; the study is on scheme {scheme}</source>
            <translation>{other} сызбасы; зерттеу {scheme} сызбасында</translation>
        </message>
        <message>
            <source>from scheme {scheme}</source>
            <translation>{scheme} сызбасынан</translation>
        </message>
        <message>
            <source>a row without figures</source>
            <translation>сансыз жол</translation>
        </message>
        <message>
            <source>the same value as in another table</source>
            <translation>басқа кестедегімен бірдей мән</translation>
        </message>
        <message>
            <source>{region} is counted already in {whole}</source>
            <translation>{region} «{whole}» құрамында есептелген</translation>
        </message>
        <message>
            <source>{name} is {region} in the same column</source>
            <translation>сол бағанда {name} — {region}</translation>
        </message>
        <message>
            <source>scheme {other} fits as well, in which {items} would be smaller; name the scheme of the table if it is not {scheme}</source>
            <translation>{other} сызбасы да сай келеді, онда {items} кішірек; {scheme} болмаса, кестенің сызбасын атаңыз</translation>
        </message>
        <message>
            <source>the regions sum to {a}, the national row is {b}</source>
            <translation>өңірлер қосындысы {a}, ел жолы {b}</translation>
        </message>
        <message>
            <source>the regions sum to {a}, the national row is {b} ({share} %)</source>
            <translation>өңірлер қосындысы {a}, ел жолы {b} ({share} %)</translation>
        </message>
        <message>
            <source>a count below zero</source>
            <translation>нөлден кем сан</translation>
        </message>
        <message>
            <source>{name} is zero</source>
            <translation>{name} нөлге тең</translation>
        </message>
        <message>
            <source>{a} in the study, {b} in the table</source>
            <translation>зерттеуде {a}, кестеде {b}</translation>
        </message>
        <message>
            <source>{items} and {n} more</source>
            <translation>{items} және тағы {n}</translation>
        </message>
        <message>
            <source>{rest}; and {n} more</source>
            <translation>{rest}; және тағы {n}</translation>
        </message>
        <message>
            <source>Index: imputed values of {name} ({way}): {n}, marked in index_components; first: {code} {year}.</source>
            <translation>Индекс: {name} толтырылған мәндері ({way}): {n}, index_components ішінде белгіленген; біріншісі: {code} {year}.</translation>
        </message>
        <message>
            <source>Index: values of {name} treated as outliers ({way}): {n}, in {years}.</source>
            <translation>Индекс: {name} шеттен шыққан деп өңделген мәндері ({way}): {n}, жылдары: {years}.</translation>
        </message>
        <message>
            <source>Index: its components are {why}; the limits of the grades are applied to them as they are.</source>
            <translation>Индекс: құрамдастары — {why}; бағалар шегі оларға сол күйінде қолданылды.</translation>
        </message>
        <message>
            <source>Index: no value where fewer than {m} % of the indicators are known: {n} values of region and year; first: {code} {year}.</source>
            <translation>Индекс: көрсеткіштердің {m} %-дан азы белгілі жерде мән жоқ: өңір мен жыл мәндері {n}; біріншісі: {code} {year}.</translation>
        </message>
        <message>
            <source>Index: {name} is the same in all regions known in {years}; it has no value there by {way}.</source>
            <translation>Индекс: {name} белгілі өңірлердің бәрінде бірдей ({years}); {way} әдісімен онда мән жоқ.</translation>
        </message>
        <message>
            <source>Index: {name} is known for one region only in {years}; it has 100 there because it is compared with nobody.</source>
            <translation>Индекс: {name} тек бір өңірде белгілі ({years}); онда 100, өйткені салыстыратын ешкім жоқ.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from pairwise comparisons: {told}; consistency ratio {m}.</source>
            <translation>Индекс: {name} салмақтары жұптап салыстырудан: {told}; келісімділік қатынасы {m}.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from the first principal component, which holds {n} % of the variance: {told}; {items} against the others.</source>
            <translation>Индекс: {name} салмақтары дисперсияның {n} %-ын қамтитын бірінші бас компонента бойынша: {told}; қалғандарына қарсы: {items}.</translation>
        </message>
        <message>
            <source>Index: weights of {name} from the first principal component, which holds {n} % of the variance: {told}.</source>
            <translation>Индекс: {name} салмақтары дисперсияның {n} %-ын қамтитын бірінші бас компонента бойынша: {told}.</translation>
        </message>
        <message>
            <source>z-scores (50 + 10 z)</source>
            <translation>z-бағалар (50 + 10 z)</translation>
        </message>
        <message>
            <source>ranks (100 is the best)</source>
            <translation>орындар (100 — ең жақсысы)</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} the grade of {n} of {m} regions has a probability below {k}: {items}.</source>
            <translation>Сенімділік: {year} жылы {m} өңірдің {n}-інде баға ықтималдығы {k}-дан төмен: {items}.</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} the grade of {n} of {m} regions has a probability below {k}.</source>
            <translation>Сенімділік: {year} жылы {m} өңірдің {n}-інде баға ықтималдығы {k}-дан төмен.</translation>
        </message>
        <message>
            <source>Uncertainty: no region has a grade in {year}, so none has a probability.</source>
            <translation>Сенімділік: {year} жылы бірде-бір өңірдің бағасы жоқ, сондықтан ықтималдығы да жоқ.</translation>
        </message>
        <message>
            <source>Uncertainty: {way} among the normalisations put the index on a scale of their own; the limits of the grades are applied to it as they are.</source>
            <translation>Сенімділік: {way} нормалаулары индексті өз шкаласына көшіреді; бағалар шегі оған сол күйінде қолданылды.</translation>
        </message>
        <message>
            <source>Uncertainty: in {year} {why}.</source>
            <translation>Сенімділік: {year} жылы {why}.</translation>
        </message>
        <message>
            <source>nothing varies: every choice has one alternative only</source>
            <translation>ештеңе өзгермейді: әр таңдаудың бір ғана нұсқасы бар</translation>
        </message>
        <message>
            <source>no region has an index in some draws, so the shift of ranks cannot be explained</source>
            <translation>кейбір қайталауларда бірде-бір өңірдің индексі жоқ, сондықтан орындардың жылжуын түсіндіру мүмкін емес</translation>
        </message>
        <message>
            <source>no choice moves any rank</source>
            <translation>бірде-бір таңдау орындарды жылжытпайды</translation>
        </message>
        <message>
            <source>{kind} moves ranks most: {n} % of the variance by itself, {m} % with interactions</source>
            <translation>{kind} орындарды бәрінен көп жылжытады: дисперсияның {n} %-ы өздігінен, {m} %-ы өзара әсерлермен</translation>
        </message>
        <message>
            <source>not clearly more than {kind}</source>
            <translation>{kind} әсерінен айқын басым емес</translation>
        </message>
        <message>
            <source>the choice of normalisation</source>
            <translation>нормалау таңдауы</translation>
        </message>
        <message>
            <source>the choice of mean</source>
            <translation>орташа таңдауы</translation>
        </message>
        <message>
            <source>the choice of imputation</source>
            <translation>толтыру таңдауы</translation>
        </message>
        <message>
            <source>the treatment of outliers</source>
            <translation>шеттен шыққан мәндерді өңдеу</translation>
        </message>
        <message>
            <source>the indicator left out</source>
            <translation>алынып тасталған көрсеткіш</translation>
        </message>
        <message>
            <source>the choice of weights</source>
            <translation>салмақтар таңдауы</translation>
        </message>
        <message>
            <source>the rounding of the values</source>
            <translation>мәндерді дөңгелектеу</translation>
        </message>
        <message>
            <source>Boundaries: the codes of {name} are those of the {n} regions of Kazakhstan (scheme {scheme}); tables are read with the names known of them.</source>
            <translation>Шекаралар: {name} кодтары — Қазақстанның {n} өңірінің кодтары ({scheme} сызбасы); кестелер олардың белгілі атаулары бойынша оқылады.</translation>
        </message>
        <message>
            <source>Boundaries: only the selected polygons take part; rows of tables that name others are set aside, and sums are those of the selected ones.</source>
            <translation>Шекаралар: тек таңдалған полигондар қатысады; басқаларын атайтын кесте жолдары шетке қойылады, қосындылар таңдалғандар бойынша.</translation>
        </message>
        <message>
            <source>a region that takes no part</source>
            <translation>өңір қатыспайды</translation>
        </message>
        <message>
            <source>no value: too few indicators are known (index.availability)</source>
            <translation>мәні жоқ: белгілі көрсеткіштер тым аз (index.availability)</translation>
        </message>
        <message>
            <source>too few indicators are known (index.availability)</source>
            <translation>белгілі көрсеткіштер тым аз (index.availability)</translation>
        </message>
        <message>
            <source>all regions known are equal</source>
            <translation>белгілі өңірлердің мәні бірдей</translation>
        </message>
        <message>
            <source>{n} imputed ({way})</source>
            <translation>толтырылды: {n} ({way})</translation>
        </message>
        <message>
            <source>mean of {n} known regions</source>
            <translation>белгілі {n} өңірдің орташасы</translation>
        </message>
        <message>
            <source>mean of {n} neighbours</source>
            <translation>{n} көршінің орташасы</translation>
        </message>
        <message>
            <source>value of {year}</source>
            <translation>{year} жылғы мән</translation>
        </message>
        <message>
            <source>winsorised from above</source>
            <translation>жоғарыдан винзорланған</translation>
        </message>
        <message>
            <source>winsorised from below</source>
            <translation>төменнен винзорланған</translation>
        </message>
        <message>
            <source>Shares: {a} and {b} have no year in common.</source>
            <translation>Үлестер: {a} мен {b} ортақ жылы жоқ.</translation>
        </message>
        <message>
            <source>Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} regions; they differ most for {code}: {value} against {other}; {name} has a value where {there} has none: {items}.</source>
            <translation>Үлестер: {year} жылы {a} мен {b} рангілік корреляциясы {n} өңір бойынша {m}; ең көп айырмасы {code}: {value} және {other}; {there} мәні жоқ жерде {name} мәні бар: {items}.</translation>
        </message>
        <message>
            <source>Shares: in {year} those of {a} and {b} have a rank correlation of {m} over {n} regions; they differ most for {code}: {value} against {other}.</source>
            <translation>Үлестер: {year} жылы {a} мен {b} рангілік корреляциясы {n} өңір бойынша {m}; ең көп айырмасы {code}: {value} және {other}.</translation>
        </message>
        <message>
            <source>{rest} is needed; got {came}</source>
            <translation>керегі: {rest}; келгені: {came}</translation>
        </message>
        <message>
            <source>{rest} is required</source>
            <translation>міндетті: {rest}</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>мәтін</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>сан</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>бүтін сан</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true немесе false</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>мәтіндер тізімі</translation>
        </message>
        <message>
            <source>a list of texts{rest} is needed; got {came}</source>
            <translation>мәтіндер тізімі{rest} керек; келгені: {came}</translation>
        </message>
        <message>
            <source> out of {items}</source>
            <translation> (мыналардан: {items})</translation>
        </message>
        <message>
            <source>a number from {a} to {b} is needed; got {came}</source>
            <translation>{a} мен {b} аралығындағы сан керек; келгені: {came}</translation>
        </message>
        <message>
            <source>a whole number from {a} to {b} is needed; got {came}</source>
            <translation>{a} мен {b} аралығындағы бүтін сан керек; келгені: {came}</translation>
        </message>
        <message>
            <source>a list of numbers</source>
            <translation>сандар тізімі</translation>
        </message>
        <message>
            <source>a list of lists</source>
            <translation>тізімдер тізімі</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>кесте</translation>
        </message>
        <message>
            <source>a table [{name}]</source>
            <translation>[{name}] кестесі</translation>
        </message>
        <message>
            <source>at least one table [[{name}]]</source>
            <translation>кемінде бір [[{name}]] кестесі</translation>
        </message>
        <message>
            <source>one of {items}</source>
            <translation>мыналардың бірі: {items}</translation>
        </message>
        <message>
            <source>finite numbers are needed; got {came}</source>
            <translation>шекті сандар керек; келгені: {came}</translation>
        </message>
        <message>
            <source>unknown key{rest}</source>
            <translation>белгісіз кілт{rest}</translation>
        </message>
        <message>
            <source>; did you mean {name}?</source>
            <translation>; мүмкін, {name}?</translation>
        </message>
        <message>
            <source>; known here: {items}</source>
            <translation>; мұнда белгілілері: {items}</translation>
        </message>
        <message>
            <source>first ≤ last is needed; got {a} and {b}</source>
            <translation>керегі: бірінші ≤ соңғы; келгені: {a} және {b}</translation>
        </message>
        <message>
            <source>whole years are needed; got {came}</source>
            <translation>бүтін жылдар керек; келгені: {came}</translation>
        </message>
        <message>
            <source>at least one year is needed</source>
            <translation>кемінде бір жыл керек</translation>
        </message>
        <message>
            <source>each year once is needed</source>
            <translation>әр жыл бір рет керек</translation>
        </message>
        <message>
            <source>one of the years {a}…{b} is needed; got {came}</source>
            <translation>{a}…{b} жылдарының бірі керек; келгені: {came}</translation>
        </message>
        <message>
            <source>the column with codes (code) or names (name) is required</source>
            <translation>кодтар (code) немесе атаулар (name) бағаны керек</translation>
        </message>
        <message>
            <source>only with `file`; the shipped schemes need none</source>
            <translation>тек `file` болғанда; бар сызбаларға керек емес</translation>
        </message>
        <message>
            <source>a tidy table names both `indicator` and `value`</source>
            <translation>«көрсеткіш пен мән» кестесі `indicator` пен `value` екеуін де атайды</translation>
        </message>
        <message>
            <source>a derived count names two or more `factors` and nothing else</source>
            <translation>есептелген сан екі не одан көп `factors` атайды, басқа ештеңе емес</translation>
        </message>
        <message>
            <source>a derived ratio names `over` and `under` and nothing else</source>
            <translation>есептелген қатынас `over` мен `under` атайды, басқа ештеңе емес</translation>
        </message>
        <message>
            <source>a number other than zero is needed</source>
            <translation>нөлден өзге сан керек</translation>
        </message>
        <message>
            <source>a new name is needed; {name} is taken</source>
            <translation>жаңа ат керек; {name} бос емес</translation>
        </message>
        <message>
            <source>lower case letters, digits and _ are needed; got {came}</source>
            <translation>кіші латын әріптері, цифрлар және _ керек; келгені: {came}</translation>
        </message>
        <message>
            <source>another name is needed; {name} is a column of the results</source>
            <translation>басқа ат керек; {name} — нәтижелер бағаны</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}; did you mean {near}?</source>
            <translation>кестелерде де, есептелгендерде де {name} көрсеткіші жоқ; мүмкін, {near}?</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}; known: {items}</source>
            <translation>кестелерде де, есептелгендерде де {name} көрсеткіші жоқ; белгілілері: {items}</translation>
        </message>
        <message>
            <source>no table or derived indicator is called {name}</source>
            <translation>кестелерде де, есептелгендерде де {name} көрсеткіші жоқ</translation>
        </message>
        <message>
            <source>either [[index.parts]] or `values` is needed, one of the two</source>
            <translation>екеуінің бірі керек: [[index.parts]] немесе `values`</translation>
        </message>
        <message>
            <source>at least the {n} indicators listed are required</source>
            <translation>кемінде аталған көрсеткіштер керек, барлығы {n}</translation>
        </message>
        <message>
            <source>each indicator and group once, and none called 'index'; got {came}</source>
            <translation>әр көрсеткіш пен топ бір рет, ешқайсысы 'index' деп аталмайды; келгені: {came}</translation>
        </message>
        <message>
            <source>each indicator once in the index is needed</source>
            <translation>әр көрсеткіш индексте бір рет керек</translation>
        </message>
        <message>
            <source>a scale above zero is needed for the {items} mean, because one zero makes the whole mean zero; write limits = [1, {n}]</source>
            <translation>{items} орташаға нөлден жоғары шкала керек: бір нөл бүкіл орташаны нөлге айналдырады; limits = [1, {n}] жазыңыз</translation>
        </message>
        <message>
            <source>geometric</source>
            <translation>геометриялық</translation>
        </message>
        <message>
            <source>harmonic</source>
            <translation>гармониялық</translation>
        </message>
        <message>
            <source>{name} needs `{key}` of {items}</source>
            <translation>{name} үшін {items} көрсеткіштерінің `{key}` мәні керек</translation>
        </message>
        <message>
            <source>only with [[index.parts]]; a ready-made index is built already</source>
            <translation>тек [[index.parts]] болғанда; дайын индекс құрылып қойған</translation>
        </message>
        <message>
            <source>a group needs parts; an indicator is named `indicator`</source>
            <translation>топқа бөліктер керек; көрсеткіш `indicator` кілтімен аталады</translation>
        </message>
        <message>
            <source>only with aggregation = "power"</source>
            <translation>тек aggregation = "power" болғанда</translation>
        </message>
        <message>
            <source>a power other than zero is needed; zero is "geometric"</source>
            <translation>нөлден өзге дәреже керек; нөл — "geometric"</translation>
        </message>
        <message>
            <source>needed with weighting = "ahp", and only there</source>
            <translation>weighting = "ahp" болғанда ғана керек</translation>
        </message>
        <message>
            <source>rows like ["a", "b", 3] are needed; got {came}</source>
            <translation>["a", "b", 3] сияқты жолдар керек; келгені: {came}</translation>
        </message>
        <message>
            <source>importance from 1/9 to 9 is needed; got {came}</source>
            <translation>1/9 мен 9 аралығындағы маңыздылық керек; келгені: {came}</translation>
        </message>
        <message>
            <source>parts of the group are needed; got {came}</source>
            <translation>топтың бөліктері керек; келгені: {came}</translation>
        </message>
        <message>
            <source>not compared: {items}</source>
            <translation>салыстырылмаған: {items}</translation>
        </message>
        <message>
            <source>compared more than once: {items}</source>
            <translation>бірнеше рет салыстырылған: {items}</translation>
        </message>
        <message>
            <source>two numbers are needed, the lower one first; got {came}</source>
            <translation>екі сан керек, алдымен кішісі; келгені: {came}</translation>
        </message>
        <message>
            <source>one lower limit for each label but the worst ({n}) is needed; got {m}</source>
            <translation>ең төменінен басқа әр бағаға төменгі шек керек ({n}); келгені: {m}</translation>
        </message>
        <message>
            <source>limits that rise are needed, worst grade first</source>
            <translation>шектер өсуі керек, ең төмен бағадан бастап</translation>
        </message>
        <message>
            <source>one zone for each of {n} labels; got {m}</source>
            <translation>әр бағаға бір аймақ, барлығы {n}; келгені: {m}</translation>
        </message>
        <message>
            <source>each label once is needed</source>
            <translation>әр баға бір рет керек</translation>
        </message>
        <message>
            <source>an index made from [[index.parts]] is needed: a ready-made index has no choices</source>
            <translation>[[index.parts]] бойынша индекс керек: дайын индексте таңдау жоқ</translation>
        </message>
        <message>
            <source>each alternative once is needed</source>
            <translation>әр нұсқа бір рет керек</translation>
        </message>
        <message>
            <source>two or more indicators are needed to leave one out</source>
            <translation>біреуін алып тастау үшін екі не одан көп көрсеткіш керек</translation>
        </message>
        <message>
            <source>the `total` is needed too: without it there is no quotient</source>
            <translation>`total` да керек: онсыз коэффициент жоқ</translation>
        </message>
        <message>
            <source>the `total` is needed too: the rest of it is the last sector</source>
            <translation>`total` да керек: оның қалған бөлігі — соңғы сала</translation>
        </message>
        <message>
            <source>middling ≤ specialised is needed</source>
            <translation>керегі: middling ≤ specialised</translation>
        </message>
        <message>
            <source>at least one zone is needed</source>
            <translation>кемінде бір аймақ керек</translation>
        </message>
        <message>
            <source>zones of the grades are needed; got {came}</source>
            <translation>бағалардың аймақтары керек; келгені: {came}</translation>
        </message>
        <message>
            <source>the rule needs both [index] and [specialisation]</source>
            <translation>ережеге [index] пен [specialisation] екеуі де керек</translation>
        </message>
        <message>
            <source>each name once is needed; got {came}</source>
            <translation>әр ат бір рет керек; келгені: {came}</translation>
        </message>
        <message>
            <source>at least one variable is needed</source>
            <translation>кемінде бір көрсеткіш керек</translation>
        </message>
        <message>
            <source>numbers above 0 and below 1 are needed; got {came}</source>
            <translation>0-ден үлкен, 1-ден кіші сандар керек; келгені: {came}</translation>
        </message>
        <message>
            <source>[diffusion.enclaves] must say which city lies in which host</source>
            <translation>[diffusion.enclaves] қай қала қай облыста екенін айтуы керек</translation>
        </message>
        <message>
            <source>poles are needed, or [hubs] whose candidates are poles</source>
            <translation>полюстер немесе үміткерлері полюс болатын [hubs] керек</translation>
        </message>
        <message>
            <source>required for {kind}</source>
            <translation>{kind} үшін міндетті</translation>
        </message>
        <message>
            <source>a power above zero is needed; the minus sign is in the formula</source>
            <translation>нөлден үлкен дәреже керек; минус формулада бар</translation>
        </message>
        <message>
            <source>1 problem:</source>
            <translation>бір қате:</translation>
        </message>
        <message>
            <source>{n} problems:</source>
            <translation>қателер: {n}:</translation>
        </message>
        <message>
            <source>sheet {name}</source>
            <translation>{name} парағы</translation>
        </message>
        <message>
            <source>row {n}</source>
            <translation>{n}-жол</translation>
        </message>
        <message>
            <source>line {n}</source>
            <translation>{n}-жол</translation>
        </message>
        <message>
            <source>column {name}</source>
            <translation>{name} бағаны</translation>
        </message>
        <message>
            <source>layer {name}</source>
            <translation>{name} қабаты</translation>
        </message>
        <message>
            <source>indicator {name}</source>
            <translation>{name} көрсеткіші</translation>
        </message>
        <message>
            <source>weights {name}</source>
            <translation>{name} матрицасы</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ештеңе</translation>
        </message>
        <message>
            <source>neither</source>
            <translation>екеуі де жоқ</translation>
        </message>
        <message>
            <source>both</source>
            <translation>екеуі де</translation>
        </message>
        <message>
            <source>one</source>
            <translation>біреу</translation>
        </message>
        <message>
            <source>count</source>
            <translation>сан</translation>
        </message>
        <message>
            <source>{a} or {b}</source>
            <translation>{a} немесе {b}</translation>
        </message>
        <message>
            <source>Did you mean {items}</source>
            <translation>Мүмкін, {items} болар</translation>
        </message>
        <message>
            <source>no such file</source>
            <translation>мұндай файл жоқ</translation>
        </message>
        <message>
            <source>no such directory</source>
            <translation>мұндай бума жоқ</translation>
        </message>
        <message>
            <source>no such folder</source>
            <translation>мұндай бума жоқ</translation>
        </message>
        <message>
            <source>a folder</source>
            <translation>бума</translation>
        </message>
        <message>
            <source>a directory</source>
            <translation>бума</translation>
        </message>
        <message>
            <source>{items} twice</source>
            <translation>{items} — екі рет</translation>
        </message>
        <message>
            <source>{items} more than once</source>
            <translation>{items} — бірнеше рет</translation>
        </message>
        <message>
            <source>none for {items}</source>
            <translation>{items} үшін жоқ</translation>
        </message>
        <message>
            <source>{n} for {m} regions</source>
            <translation>{m} өңірге {n}</translation>
        </message>
        <message>
            <source>{n} regions</source>
            <translation>өңірлер: {n}</translation>
        </message>
        <message>
            <source>the columns {items}</source>
            <translation>{items} бағандары</translation>
        </message>
        <message>
            <source>columns {items}</source>
            <translation>{items} бағандары</translation>
        </message>
        <message>
            <source>layers {items}</source>
            <translation>{items} қабаттары</translation>
        </message>
        <message>
            <source>the ending {name}</source>
            <translation>{name} жалғауы</translation>
        </message>
        <message>
            <source>Figures for one of the years {a} to {b}</source>
            <translation>{a} мен {b} аралығындағы жылдың саны</translation>
        </message>
        <message>
            <source>the years {items}</source>
            <translation>{items} жылдары</translation>
        </message>
        <message>
            <source>no years</source>
            <translation>жылдар жоқ</translation>
        </message>
        <message>
            <source>Change the years of the study, or leave the table out</source>
            <translation>Зерттеу жылдарын өзгертіңіз немесе кестені алып тастаңыз</translation>
        </message>
        <message>
            <source>An indicator column for several indicators</source>
            <translation>бірнеше көрсеткішке көрсеткіштер бағаны</translation>
        </message>
        <message>
            <source>Add indicator = ...</source>
            <translation>indicator = ... қосыңыз</translation>
        </message>
        <message>
            <source>The indicator {name}</source>
            <translation>{name} көрсеткіші</translation>
        </message>
        <message>
            <source>the indicators {items}</source>
            <translation>{items} көрсеткіштері</translation>
        </message>
        <message>
            <source>One column a year</source>
            <translation>жылына бір баған</translation>
        </message>
        <message>
            <source>Year columns below {name}</source>
            <translation>{name} астындағы жыл бағандары</translation>
        </message>
        <message>
            <source>A table with years as columns</source>
            <translation>жылдары бағандар болатын кесте</translation>
        </message>
        <message>
            <source>Name the year column in the study (year = ...), or the one year of the table</source>
            <translation>Зерттеуде жылдар бағанын (year = ...) немесе кестенің жалғыз жылын атаңыз</translation>
        </message>
        <message>
            <source>Rows below the header</source>
            <translation>тақырып астындағы жолдар</translation>
        </message>
        <message>
            <source>a header only</source>
            <translation>тек тақырып</translation>
        </message>
        <message>
            <source>A table with a header and rows</source>
            <translation>тақырыбы мен жолдары бар кесте</translation>
        </message>
        <message>
            <source>an empty one</source>
            <translation>бос</translation>
        </message>
        <message>
            <source>an empty file</source>
            <translation>бос файл</translation>
        </message>
        <message>
            <source>The column {name}</source>
            <translation>{name} бағаны</translation>
        </message>
        <message>
            <source>The columns {items}</source>
            <translation>{items} бағандары</translation>
        </message>
        <message>
            <source>Column names that differ</source>
            <translation>әртүрлі баған атаулары</translation>
        </message>
        <message>
            <source>{name} above columns {items}</source>
            <translation>{items} бағандары үстінде {name}</translation>
        </message>
        <message>
            <source>Rename one of them in the table</source>
            <translation>Кестеде біреуінің атын өзгертіңіз</translation>
        </message>
        <message>
            <source>Year columns that differ</source>
            <translation>әртүрлі жыл бағандары</translation>
        </message>
        <message>
            <source>One cell for one figure</source>
            <translation>бір санға бір ұяшық</translation>
        </message>
        <message>
            <source>a merged cell over {n} rows and {m} columns</source>
            <translation>біріктірілген ұяшық: {n} жол, {m} баған</translation>
        </message>
        <message>
            <source>Split the cell and say what belongs to each region and year</source>
            <translation>Ұяшықты бөліп, әр өңір мен жылға не тиесілі екенін көрсетіңіз</translation>
        </message>
        <message>
            <source>A column whose numbers can be read in one way only</source>
            <translation>сандары бір ғана мағынада оқылатын баған</translation>
        </message>
        <message>
            <source>{items}, where the mark may be decimal or set thousands apart</source>
            <translation>{items}, мұнда белгі ондық бөлшекті де, мыңдықтарды да бөлуі мүмкін</translation>
        </message>
        <message>
            <source>Say which in the study: decimal = "." or decimal = ","</source>
            <translation>Зерттеуде көрсетіңіз: decimal = "." немесе decimal = ","</translation>
        </message>
        <message>
            <source>Regions of {country}</source>
            <translation>өңірлер: {country}</translation>
        </message>
        <message>
            <source>Correct the names or codes, or leave the rows out</source>
            <translation>Атауларды немесе кодтарды түзетіңіз не жолдарды алып тастаңыз</translation>
        </message>
        <message>
            <source>Names that mean one region each</source>
            <translation>әрқайсысы бір өңірді білдіретін атаулар</translation>
        </message>
        <message>
            <source>Numbers, or a sign for a missing figure</source>
            <translation>сандар немесе бос мән белгісі</translation>
        </message>
        <message>
            <source>Correct the cells; a missing figure is written as an empty cell or a dash</source>
            <translation>Ұяшықтарды түзетіңіз; бос мән бос ұяшықпен немесе сызықшамен жазылады</translation>
        </message>
        <message>
            <source>{name} at {place} ({why})</source>
            <translation>{name}: {place} ({why})</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>сан емес</translation>
        </message>
        <message>
            <source>not a finite number</source>
            <translation>шекті сан емес</translation>
        </message>
        <message>
            <source>a truth value, not a number</source>
            <translation>сан емес, логикалық мән</translation>
        </message>
        <message>
            <source>a date or time, not a number</source>
            <translation>сан емес, күн немесе уақыт</translation>
        </message>
        <message>
            <source>a decimal {name}, unlike the others</source>
            <translation>ондық белгісі {name}, басқаларынан өзгеше</translation>
        </message>
        <message>
            <source>only part of the column carries '%'</source>
            <translation>«%» белгісі бағанның бір бөлігінде ғана</translation>
        </message>
        <message>
            <source>A region in every row with figures</source>
            <translation>саны бар әр жолда өңір</translation>
        </message>
        <message>
            <source>an empty cell in {n} of them, rows {items}</source>
            <translation>олардың {n}-інде бос ұяшық, жолдар {items}</translation>
        </message>
        <message>
            <source>Write the region in each row</source>
            <translation>Әр жолға өңірді жазыңыз</translation>
        </message>
        <message>
            <source>A year in every row with figures</source>
            <translation>саны бар әр жолда жыл</translation>
        </message>
        <message>
            <source>an empty cell in row {n}</source>
            <translation>{n}-жолда бос ұяшық</translation>
        </message>
        <message>
            <source>Rows that name regions of {country}</source>
            <translation>өңірлерді атайтын жолдар: {country}</translation>
        </message>
        <message>
            <source>{items}, none of which is known</source>
            <translation>{items}, бірде-біреуі белгісіз</translation>
        </message>
        <message>
            <source>Check which column names the regions (region = ...)</source>
            <translation>Өңірлерді қай баған атайтынын тексеріңіз (region = ...)</translation>
        </message>
        <message>
            <source>{name} in {unit}, as the study says</source>
            <translation>{name}, зерттеуде айтылғандай «{unit}» бірлігімен</translation>
        </message>
        <message>
            <source>figures in per cent</source>
            <translation>пайызбен берілген сандар</translation>
        </message>
        <message>
            <source>Correct the unit in the study</source>
            <translation>Зерттеудегі өлшем бірлігін түзетіңіз</translation>
        </message>
        <message>
            <source>One unit for {name}</source>
            <translation>{name} үшін бір өлшем бірлігі</translation>
        </message>
        <message>
            <source>{name} in row {n}</source>
            <translation>{n}-жолда {name}</translation>
        </message>
        <message>
            <source>{name} in row {n} and {other} in row {m}</source>
            <translation>{n}-жолда {name} және {m}-жолда {other}</translation>
        </message>
        <message>
            <source>Bring the figures to one unit</source>
            <translation>Сандарды бір бірлікке келтіріңіз</translation>
        </message>
        <message>
            <source>Regions whose {name} adds up to the national row</source>
            <translation>{name} қосындысы ел жолына тең өңірлер</translation>
        </message>
        <message>
            <source>{year}: the regions sum to {a}, the country is {b}</source>
            <translation>{year}: өңірлер қосындысы {a}, ел бойынша {b}</translation>
        </message>
        <message>
            <source>Look for a region that is counted twice, is missing or is in another unit; or leave the national row out</source>
            <translation>Екі рет есептелген, жоқ немесе басқа бірліктегі өңірді іздеңіз; не ел жолын алып тастаңыз</translation>
        </message>
        <message>
            <source>Known indicators to derive {name} from</source>
            <translation>{name} есептелетін белгілі көрсеткіштер</translation>
        </message>
        <message>
            <source>{name}; known are {items}</source>
            <translation>{name}; белгілілері {items}</translation>
        </message>
        <message>
            <source>An indicator of the panel</source>
            <translation>кестелердегі көрсеткіш</translation>
        </message>
        <message>
            <source>One kind for {name}</source>
            <translation>{name} үшін бір түр</translation>
        </message>
        <message>
            <source>{a} and {b}</source>
            <translation>{a} және {b}</translation>
        </message>
        <message>
            <source>One national figure of {name} in {year}</source>
            <translation>{year} жылғы ел бойынша {name} бір саны</translation>
        </message>
        <message>
            <source>Leave one of the rows out</source>
            <translation>Жолдардың бірін алып тастаңыз</translation>
        </message>
        <message>
            <source>Leave one of the tables or rows out</source>
            <translation>Кестелердің немесе жолдардың бірін алып тастаңыз</translation>
        </message>
        <message>
            <source>{name} of zero or above is needed</source>
            <translation>нөлден кем емес {name}</translation>
        </message>
        <message>
            <source>{value} for {code} in {year}</source>
            <translation>{value}: {code}, {year} жыл</translation>
        </message>
        <message>
            <source>Correct the value, or leave it empty where it is not known</source>
            <translation>Мәнді түзетіңіз немесе белгісіз болса, бос қалдырыңыз</translation>
        </message>
        <message>
            <source>values of zero or above are needed to compare with the leading region</source>
            <translation>жетекші өңірмен салыстыруға нөлден кем емес мәндер</translation>
        </message>
        <message>
            <source>{value} at position {n}</source>
            <translation>{value}, {n}-орында</translation>
        </message>
        <message>
            <source>Correct the value, or take an indicator that cannot be negative</source>
            <translation>Мәнді түзетіңіз немесе теріс болмайтын көрсеткішті алыңыз</translation>
        </message>
        <message>
            <source>Each region once for an indicator and year</source>
            <translation>көрсеткіш пен жылға әр өңір бір рет</translation>
        </message>
        <message>
            <source>{items} in rows {n} and {m} ({name})</source>
            <translation>{n} және {m}-жолдарда {items} ({name})</translation>
        </message>
        <message>
            <source>{items} in rows {n} and {m} ({name}; {k} such figures in all)</source>
            <translation>{n} және {m}-жолдарда {items} ({name}; мұндай сандар барлығы {k})</translation>
        </message>
        <message>
            <source>One value of {name} for {code} in a year</source>
            <translation>{code} үшін жылына {name} бір мәні</translation>
        </message>
        <message>
            <source>{a} ({place}) and {b} ({there})</source>
            <translation>{a} ({place}) және {b} ({there})</translation>
        </message>
        <message>
            <source>Indicators on scheme {scheme}, or counts of its parts</source>
            <translation>{scheme} сызбасындағы көрсеткіштер немесе оның бөліктерінің сандары</translation>
        </message>
        <message>
            <source>{name} ({kind}) on scheme {other} in {years}</source>
            <translation>{other} сызбасындағы {name} ({kind}), {years}</translation>
        </message>
        <message>
            <source>Choose a scheme and years that the indicator has, say the scheme of the table where it is known (scheme = ...), leave the indicator out, or derive the count behind it (kind = "count" with factors)</source>
            <translation>Көрсеткіште бар сызба мен жылдарды таңдаңыз, белгілі болса, кестенің сызбасын көрсетіңіз (scheme = ...), көрсеткішті алып тастаңыз немесе оның негізіндегі санды есептеңіз (kind = "count" және factors)</translation>
        </message>
        <message>
            <source>A scheme, one of {items}</source>
            <translation>сызба, мыналардың бірі: {items}</translation>
        </message>
        <message>
            <source>A year from {year} on</source>
            <translation>{year} жылдан бастап жыл</translation>
        </message>
        <message>
            <source>The divisions before that are not known here</source>
            <translation>Одан бұрынғы бөлініс мұнда белгісіз</translation>
        </message>
        <message>
            <source>A code of scheme {scheme}</source>
            <translation>{scheme} сызбасының коды</translation>
        </message>
        <message>
            <source>A crosswalk towards the same or a coarser scheme</source>
            <translation>сол немесе ірірек сызбаға өту</translation>
        </message>
        <message>
            <source>{a} to {b}</source>
            <translation>{a}-тен {b}-ке</translation>
        </message>
        <message>
            <source>How a whole divides among its parts is not known; take scheme {scheme} or an older one for the whole study</source>
            <translation>Бүтіннің бөліктерге қалай бөлінетіні белгісіз; бүкіл зерттеуге {scheme} сызбасын немесе одан ертерегін алыңыз</translation>
        </message>
        <message>
            <source>Regions of scheme {scheme}</source>
            <translation>{scheme} сызбасының өңірлері</translation>
        </message>
        <message>
            <source>Regions of scheme {scheme} only</source>
            <translation>тек {scheme} сызбасының өңірлері</translation>
        </message>
        <message>
            <source>Every region once</source>
            <translation>әр өңір бір рет</translation>
        </message>
        <message>
            <source>Regions of one scheme</source>
            <translation>бір сызбаның өңірлері</translation>
        </message>
        <message>
            <source>regions that no scheme has together: {items}</source>
            <translation>ешбір сызбада бірге жоқ өңірлер: {items}</translation>
        </message>
        <message>
            <source>Give each year the regions of one division, or name the scheme of the table</source>
            <translation>Әр жылға бір бөліністің өңірлерін беріңіз немесе кестенің сызбасын атаңыз</translation>
        </message>
        <message>
            <source>Every region with a code</source>
            <translation>әр өңірдің коды</translation>
        </message>
        <message>
            <source>none in row {n}</source>
            <translation>{n}-жолда жоқ</translation>
        </message>
        <message>
            <source>Every code once</source>
            <translation>әр код бір рет</translation>
        </message>
        <message>
            <source>A region of scheme {scheme}</source>
            <translation>{scheme} сызбасының өңірі</translation>
        </message>
        <message>
            <source>{name}, which is {region} of scheme {items}</source>
            <translation>{name}, яғни {items} сызбасындағы {region}</translation>
        </message>
        <message>
            <source>A name that means one region</source>
            <translation>бір өңірді білдіретін атау</translation>
        </message>
        <message>
            <source>{name}, which could be {items}</source>
            <translation>{name}, мұның мағынасы {items} болуы мүмкін</translation>
        </message>
        <message>
            <source>{name} ({place}) is {items}</source>
            <translation>{name} ({place}) — {items}</translation>
        </message>
        <message>
            <source>Write the full name or the code</source>
            <translation>Толық атауын немесе кодын жазыңыз</translation>
        </message>
        <message>
            <source>A region of {country}</source>
            <translation>өңір: {country}</translation>
        </message>
        <message>
            <source>{name}, the total</source>
            <translation>{name}, жиынтық</translation>
        </message>
        <message>
            <source>Nearest: {items}</source>
            <translation>Ең жақындары: {items}</translation>
        </message>
        <message>
            <source>Rename or remove one of them</source>
            <translation>Біреуінің атын өзгертіңіз немесе алып тастаңыз</translation>
        </message>
        <message>
            <source>Check the headers, or name the year column in the study (`year`)</source>
            <translation>Тақырыптарды тексеріңіз немесе зерттеуде жылдар бағанын атаңыз (`year`)</translation>
        </message>
        <message>
            <source>Name one of these in the study</source>
            <translation>Зерттеуде солардың бірін атаңыз</translation>
        </message>
        <message>
            <source>Name one of these in the study (`sheet`)</source>
            <translation>Зерттеуде солардың бірін атаңыз (`sheet`)</translation>
        </message>
        <message>
            <source>Correct the name, or add the indicator to a table</source>
            <translation>Атын түзетіңіз немесе көрсеткішті кестеге қосыңыз</translation>
        </message>
        <message>
            <source>Declare the same kind in every table</source>
            <translation>Барлық кестеде бір түрді көрсетіңіз</translation>
        </message>
        <message>
            <source>Choose the sheet with the figures</source>
            <translation>Сандары бар парақты таңдаңыз</translation>
        </message>
        <message>
            <source>Choose the file and sheet with the figures</source>
            <translation>Сандары бар файл мен парақты таңдаңыз</translation>
        </message>
        <message>
            <source>Choose the file with the figures</source>
            <translation>Сандары бар файлды таңдаңыз</translation>
        </message>
        <message>
            <source>Choose the workbook with the figures</source>
            <translation>Сандары бар кітапты таңдаңыз</translation>
        </message>
        <message>
            <source>Fill the years in</source>
            <translation>Жылдарды жазыңыз</translation>
        </message>
        <message>
            <source>Correct that row, or save the table as XLSX</source>
            <translation>Ол жолды түзетіңіз немесе кестені XLSX ретінде сақтаңыз</translation>
        </message>
        <message>
            <source>Close or remove the quote</source>
            <translation>Тырнақшаны жабыңыз немесе алып тастаңыз</translation>
        </message>
        <message>
            <source>weights of zero or above, at least one of them above zero, are needed</source>
            <translation>нөлден кем емес салмақтар, кемінде біреуі нөлден үлкен</translation>
        </message>
        <message>
            <source>limits of a scale, the lower one first, are needed</source>
            <translation>шкаланың шектері, алдымен кішісі</translation>
        </message>
        <message>
            <source>two goalposts, the lower one first, are needed</source>
            <translation>екі тірек нүкте, алдымен кішісі</translation>
        </message>
        <message>
            <source>Write the lower value first, also with direction = "lower"</source>
            <translation>Алдымен кіші мәнді жазыңыз, direction = "lower" болғанда да</translation>
        </message>
        <message>
            <source>a target above the least value is needed</source>
            <translation>ең кіші мәннен үлкен мақсат</translation>
        </message>
        <message>
            <source>a target below the greatest value is needed</source>
            <translation>ең үлкен мәннен кіші мақсат</translation>
        </message>
        <message>
            <source>{a}; the value is {b}</source>
            <translation>{a}; мәні {b}</translation>
        </message>
        <message>
            <source>Correct the target, or the direction of the indicator</source>
            <translation>Мақсатты немесе көрсеткіштің бағытын түзетіңіз</translation>
        </message>
        <message>
            <source>{n} of {name} at position {m}</source>
            <translation>{name} мәні {n}, {m}-орында</translation>
        </message>
        <message>
            <source>components above zero are needed for the {kind}</source>
            <translation>{kind} үшін нөлден үлкен құрамдастар</translation>
        </message>
        <message>
            <source>components of zero or above are needed for the {kind}</source>
            <translation>{kind} үшін нөлден кем емес құрамдастар</translation>
        </message>
        <message>
            <source>mean of power {n}</source>
            <translation>{n}-дәрежелі орташа</translation>
        </message>
        <message>
            <source>Rescale the indicators above zero: normalisation = "min_max" with limits = [1, 100]; or take the arithmetic mean</source>
            <translation>Көрсеткіштерді нөлден үлкен етіп келтіріңіз: normalisation = "min_max" және limits = [1, 100]; немесе арифметикалық орташаны алыңыз</translation>
        </message>
        <message>
            <source>{n} of {name} {place}</source>
            <translation>{name} мәні {n} {place}</translation>
        </message>
        <message>
            <source>group {name}</source>
            <translation>{name} тобы</translation>
        </message>
        <message>
            <source>a target of {name} above its least value is needed</source>
            <translation>{name} ең кіші мәнінен үлкен мақсат</translation>
        </message>
        <message>
            <source>a target of {name} below its greatest value is needed</source>
            <translation>{name} ең үлкен мәнінен кіші мақсат</translation>
        </message>
        <message>
            <source>{a}; the least value is {items}</source>
            <translation>{a}; ең кіші мәні {items}</translation>
        </message>
        <message>
            <source>{a}; the greatest value is {items}</source>
            <translation>{a}; ең үлкен мәні {items}</translation>
        </message>
        <message>
            <source>{items} and so in {n} more years</source>
            <translation>{items} және тағы {n} жылда солай</translation>
        </message>
        <message>
            <source>at most {n} parts are needed to be compared in pairs</source>
            <translation>жұптап салыстыруға ең көбі {n} бөлік</translation>
        </message>
        <message>
            <source>Put parts that belong together in a group of their own</source>
            <translation>Туыстас бөліктерді бөлек топқа жинаңыз</translation>
        </message>
        <message>
            <source>every pair has to be compared</source>
            <translation>әр жұп салыстырылған болуы</translation>
        </message>
        <message>
            <source>none of {a} with {b}</source>
            <translation>{a} мен {b} салыстырылмаған</translation>
        </message>
        <message>
            <source>{n} or more regions and years with all parts are needed for principal component weights</source>
            <translation>бас компонента салмақтарына барлық бөлігі бар {n} не одан көп өңір мен жыл</translation>
        </message>
        <message>
            <source>Impute missing values, or take weighting = "equal"</source>
            <translation>Бос мәндерді толтырыңыз немесе weighting = "equal" алыңыз</translation>
        </message>
        <message>
            <source>parts that differ between regions are needed for principal component weights</source>
            <translation>бас компонента салмақтарына өңірлер арасында өзгеше бөліктер</translation>
        </message>
        <message>
            <source>{n} everywhere for {name}</source>
            <translation>{name} барлық жерде {n}</translation>
        </message>
        <message>
            <source>Leave the part out, or take weighting = "equal"</source>
            <translation>Бөлікті алып тастаңыз немесе weighting = "equal" алыңыз</translation>
        </message>
        <message>
            <source>an importance above zero is needed</source>
            <translation>нөлден үлкен маңыздылық</translation>
        </message>
        <message>
            <source>comparisons with a consistency ratio of at most {m} are needed</source>
            <translation>келісімділік қатынасы {m}-дан аспайтын салыстырулар</translation>
        </message>
        <message>
            <source>{n}; the one that disagrees most with the others is {a} against {b}: {m}, the weights imply {k}</source>
            <translation>{n}; қалғандарымен ең көп алшақ {a} мен {b}: {m}, салмақтар бойынша {k}</translation>
        </message>
        <message>
            <source>Reconsider that comparison first</source>
            <translation>Алдымен осы салыстыруды қайта қараңыз</translation>
        </message>
        <message>
            <source>components above zero are needed for every geometric and harmonic mean that is drawn</source>
            <translation>таңдалатын әр геометриялық және гармониялық орташаға нөлден үлкен құрамдастар</translation>
        </message>
        <message>
            <source>{n} of {name} for {code} in {year} by normalisation {way}</source>
            <translation>{name}: {n} ({code}, {year}, нормалау {way})</translation>
        </message>
        <message>
            <source>Counts of persons or firms for specialisation.interval</source>
            <translation>specialisation.interval үшін адамдар немесе кәсіпорындар саны</translation>
        </message>
        <message>
            <source>{name} of kind {kind} in {unit}</source>
            <translation>{name}, түрі {kind}, бірлігі {unit}</translation>
        </message>
        <message>
            <source>{name} of kind {kind} in no unit</source>
            <translation>{name}, түрі {kind}, бірлігі жоқ</translation>
        </message>
        <message>
            <source>Ask for an interval of counts only where persons or firms are counted; else write interval = "rounding" or "none"</source>
            <translation>Сандар бойынша аралықты тек адамдар немесе кәсіпорындар саналғанда сұраңыз; әйтпесе interval = "rounding" немесе "none" жазыңыз</translation>
        </message>
        <message>
            <source>Whole numbers of {name} for an interval of counts</source>
            <translation>сандар бойынша аралыққа {name} бүтін мәндері</translation>
        </message>
        <message>
            <source>{value} for {code} in {year}; {n} such values in all</source>
            <translation>{value}: {code}, {year} жыл; мұндай мәндер барлығы {n}</translation>
        </message>
        <message>
            <source>Rescale the indicators above zero: normalisation = ["min_max"] with index.limits = [1, 100]; or leave this mean out of uncertainty.aggregation</source>
            <translation>Көрсеткіштерді нөлден жоғары шкалаға келтіріңіз: normalisation = ["min_max"], index.limits = [1, 100]; немесе бұл орташаны uncertainty.aggregation тізімінен алып тастаңыз</translation>
        </message>
        <message>
            <source>indicator {name} in uncertainty.normalisation</source>
            <translation>uncertainty.normalisation ішіндегі {name} көрсеткіші</translation>
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
